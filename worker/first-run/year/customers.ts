import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { audit } from '@/lib/people/audit/audit';
import { lookAt } from '@/lib/shop/sellables/look';
import { registrationOf } from '@/lib/portfolio/domains/sellables/registration';
import { addLine, openQuote } from '@/lib/shop/cart/quote';
import { payCart } from '@/lib/shop/checkout/pay';
import { changeNameServers, switchAutoRenew } from '@/lib/portfolio/domains/change-domain';
import { orderRenewal } from '@/lib/portfolio/domains/order-renewal';
import { renewalOffers } from '@/lib/portfolio/domains/renewal-offer';
import { addRecordToZone, replaceRecordInZone } from '@/lib/portfolio/dns/change-zone';
import type { ZoneRecord } from '@/lib/portfolio/dns/records/record';
import { minorFromDatabase } from '@/lib/base/values/money';
import { control } from './control';
import { asciiOf, domainNamed, must, person, type Deed } from './life';
import { haveMoney } from './money';
import type { CustomerKey } from './people';

/** Searches for names, puts them into the cart and pays; `meanwhile` happens before the registrar is asked. */
export function buy(by: CustomerKey, names: readonly string[], meanwhile?: () => Promise<void>): Deed {
  return async ({ clock, queue }) => {
    const { actor, contacts, address } = await person(by);
    await transaction((tx) => audit(tx, actor, { action: 'session.open', subject: `user:${actor.userId}`, address }));
    const lines = names.map((name) => registrationOf(asciiOf(name)));
    await clock.tellRegistrar();
    await lookAt(lines, { again: true });
    const cart = await transaction(async (tx) => {
      const { id } = await openQuote(tx, { token: null, customerId: actor.customerId });
      for (const line of lines) must(await addLine(tx, id, line, null));
      return tx.quote.findUniqueOrThrow({ where: { id }, include: { lines: true } });
    });
    const shownTotal = cart.lines.reduce((sum, { priceMinor }) => sum + minorFromDatabase(priceMinor), 0);
    await haveMoney(by, shownTotal);
    await clock.pass(9_000);
    must(await transaction((tx) => payCart(tx, actor, { quoteId: cart.id, shownTotal, ...contacts }, address)));
    await meanwhile?.();
    await clock.pass(400);
    await queue.settle();
  };
}

/** Renews a name for a year, by hand. */
export function renew(by: CustomerKey, name: string): Deed {
  return async ({ clock, queue }) => {
    const domain = await domainNamed(name);
    const [offer] = await renewalOffers(db, domain);
    if (!offer) throw new Error(`${name} cannot be renewed`);
    await haveMoney(by, offer.price.minor);
    const { actor, address } = await person(by);
    const asked = { domainId: domain.id, years: 1, priceMinor: offer.price.minor };
    must(await transaction((tx) => orderRenewal({ tx, actor, address }, asked)));
    await clock.pass(600);
    await queue.settle();
  };
}

/** Has the schedule renew names. */
export function keepRenewed(by: CustomerKey, names: readonly string[]): Deed {
  return async () => {
    const { actor, address } = await person(by);
    for (const name of names) {
      const { id: domainId } = await domainNamed(name);
      must(await transaction((tx) => switchAutoRenew({ tx, actor, address }, { domainId, autoRenews: 'on' })));
    }
  };
}

const parkedAt = '194.58.112.174';

/** Points a new name to a site and lets it take mail. */
export function setUpSite(by: CustomerKey, name: string, site: { readonly at: string; readonly mail: string }): Deed {
  return async ({ clock, queue }) => {
    const { actor, address } = await person(by);
    const { id: domainId } = await domainNamed(name);
    let { version } = await db.zone.findUniqueOrThrow({ where: { domainId }, select: { version: true } });
    const page = (content: string): ZoneRecord => ({ subname: '@', type: 'A', content, priority: null });
    const moved = await transaction((tx) =>
      replaceRecordInZone({ tx, actor, address }, { domainId, version, shown: page(parkedAt), record: page(site.at) }),
    );
    ({ version } = must(moved));
    const records: readonly ZoneRecord[] = [
      { subname: '@', type: 'MX', content: site.mail, priority: 10 },
      { subname: '@', type: 'TXT', content: 'v=spf1 mx -all', priority: null },
    ];
    for (const record of records) {
      await clock.pass(35_000);
      const added = await transaction((tx) => addRecordToZone({ tx, actor, address }, { domainId, version, record }));
      ({ version } = must(added));
    }
    await queue.settle();
  };
}

/** Adds one record; the registrar may refuse it. */
export function addRecord(by: CustomerKey, name: string, record: ZoneRecord): Deed {
  return async ({ queue }) => {
    const { actor, address } = await person(by);
    const { id: domainId } = await domainNamed(name);
    const { version } = await db.zone.findUniqueOrThrow({ where: { domainId }, select: { version: true } });
    must(await transaction((tx) => addRecordToZone({ tx, actor, address }, { domainId, version, record })));
    await queue.settle();
  };
}

/** Hands a name to name servers elsewhere. */
export function moveServers(by: CustomerKey, name: string, hosts: readonly string[]): Deed {
  return async ({ queue }) => {
    const { actor, address } = await person(by);
    const { id: domainId } = await domainNamed(name);
    const servers = hosts.map((host, field) => ({ host, addresses: [], field }));
    must(await transaction((tx) => changeNameServers({ tx, actor, address }, { domainId, use: 'own', servers })));
    await queue.settle();
  };
}

/** The next such call goes wrong at the registrar. */
export function troubled(rule: Readonly<Record<string, string | number>>, deed: Deed): Deed {
  return async (life) => {
    await control('faults', { rules: [{ times: 1, ...rule }] });
    await deed(life);
    await control('faults', {}, 'DELETE');
  };
}
