import { routes } from '@/lib/base/routes';
import type { Actor } from '@/lib/people/access/actor';
import { may, type Capability } from '@/lib/people/access/policy';

type Place = {
  /** Its name is the message `places.<key>`, further words for it `also.<key>`. */
  readonly key: string;
  readonly href: string;
  readonly kind: 'page' | 'action';
  readonly needs?: Capability;
};

const { admin } = routes;

const staffPlaces: readonly Place[] = [
  { key: 'overview', href: admin.home(), kind: 'page' },
  { key: 'operations', href: admin.operations(), kind: 'page' },
  { key: 'groups', href: admin.groups(), kind: 'page' },
  { key: 'apiLog', href: admin.apiLog(), kind: 'page' },
  { key: 'customers', href: admin.customers(), kind: 'page' },
  { key: 'domains', href: admin.domains(), kind: 'page' },
  { key: 'prices', href: admin.prices(), kind: 'page' },
  { key: 'zonesOnSale', href: admin.zonesOnSale(), kind: 'page' },
  { key: 'registrar', href: admin.registrar(), kind: 'page' },
  { key: 'letters', href: admin.letters(), kind: 'page' },
  { key: 'audit', href: admin.audit(), kind: 'page' },
  { key: 'settings', href: admin.settings(), kind: 'page', needs: 'settings.change' },
  { key: 'staff', href: admin.staff(), kind: 'page', needs: 'staff.manage' },
  { key: 'legal', href: admin.legal(), kind: 'page', needs: 'settings.change' },
  { key: 'mail', href: admin.mail(), kind: 'page', needs: 'settings.change' },
  { key: 'account', href: admin.account(), kind: 'page' },
  { key: 'secondFactor', href: admin.secondFactor(), kind: 'page' },
  { key: 'newCustomer', href: admin.customerNew(), kind: 'action', needs: 'customers.change' },
  { key: 'changePrices', href: admin.priceChange(), kind: 'action', needs: 'prices.change' },
];

const customerPlaces: readonly Place[] = [
  { key: 'myDomains', href: routes.domains(), kind: 'page' },
  { key: 'invoices', href: routes.invoices(), kind: 'page' },
  { key: 'wallet', href: routes.wallet(), kind: 'page' },
  { key: 'contacts', href: routes.contacts(), kind: 'page' },
  { key: 'settings', href: routes.settings(), kind: 'page' },
  { key: 'secondFactor', href: routes.secondFactor(), kind: 'page' },
  { key: 'cart', href: routes.cart(), kind: 'page' },
  { key: 'shopPrices', href: routes.prices(), kind: 'page' },
  { key: 'nameLists', href: routes.nameLists(), kind: 'page' },
  { key: 'released', href: routes.released(), kind: 'page' },
  { key: 'findDomain', href: routes.search(), kind: 'action' },
];

/** Where whoever asks can go, and what they can begin. */
export function placesOf(actor: Actor): readonly Place[] {
  const places = actor.kind === 'staff' ? staffPlaces : customerPlaces;
  return places.filter(({ needs }) => needs === undefined || may(actor, needs));
}
