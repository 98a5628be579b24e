import { incorrect } from '../refusal';
import { findPlan, priceOf } from '../rules/service-prices';
import { startService } from '../rules/service-lifecycle';
import type { Account } from '../world/account';
import type { BillItem } from '../world/bill';
import type { Service } from '../world/service';
import type { Product } from '../world/service-product';
import type { World } from '../world/world';
import type { Fields } from './fields';
import type { Domain } from './identify';

/** A service that is ordered together with its domain (REG.API 8.7). */
export interface Addition {
  readonly service: Service;
  readonly product: Product;
  readonly item: BillItem;
}

/** Keys of an item of domain/create, each with the plans it may name; forwarding is named with nothing. */
const PLANS: Readonly<Record<string, readonly string[]>> = {
  srv_certificate: ['free'],
  srv_parking: ['free', ''],
  srv_webfwd: [''],
};

export const ADDITIONS = Object.keys(PLANS);

/** What the item asks for beside the domain, for the same years; refused when a plan is not sold with domains. */
export function readAdditions(
  item: Fields,
  domain: Domain,
  years: number,
  account: Account,
  world: World,
): readonly Addition[] {
  return ADDITIONS.filter((servtype) => item.values[servtype] !== undefined && item.values[servtype] !== null).map(
    (servtype) => {
      const subtype = item.text(servtype) ?? '';
      const plan = findPlan(account, servtype, subtype);
      if (plan === undefined || PLANS[servtype]?.includes(subtype) !== true)
        throw incorrect(servtype, `must be one of "${PLANS[servtype]?.join('", "')}"`);
      const periods = Math.max(1, Math.min(years, plan.maxPeriods));
      const amount = priceOf(account, plan, {}, { action: 'new', periods });
      const service: Service = {
        ...domain,
        id: world.newId(),
        servtype,
        subtype,
        uplinkId: domain.id,
        userServid: null,
        domain: null,
      };
      const product = { params: {}, periods, activatesAt: null, balance: 0, forwards: [], letters: [] };
      const { id: serviceId, dname } = service;
      const order = { itemtype: 'service', action: 'new', dname, servtype, serviceId, userServid: null } as const;
      return { service, product, item: { ...order, amount, periods } };
    },
  );
}

/** Writes the services down after their domain, and starts them when they are paid. */
export function placeAdditions(additions: readonly Addition[], isPaid: boolean, world: World): void {
  for (const { service, product } of additions) {
    world.addService(service);
    world.products.set(service.id, product);
    if (isPaid) startService(service, product, world);
  }
}
