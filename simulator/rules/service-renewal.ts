import { Refusal } from '../refusal';
import type { Account } from '../world/account';
import type { Service } from '../world/service';
import type { Product } from '../world/service-product';
import type { World } from '../world/world';
import { findPlan, priceOf, type Plan } from './service-prices';
import { addPeriods, periodsLeft } from './service-term';

/** A service that is no domain, with the plan it is on. */
export interface Provided {
  readonly service: Service;
  readonly product: Product;
  readonly plan: Plan;
}

/** The service with its plan at the account's prices; refused for types without prices. */
export function provided(service: Service, account: Account, world: World): Provided {
  const product = world.products.get(service.id);
  const plan = findPlan(account, service.servtype, service.subtype);
  if (product === undefined || plan === undefined)
    throw new Refusal('PRICES_NOT_FOUND', { servtype: service.servtype });
  return { service, product, plan };
}

/** Refuses a renewal that the state or the type of the service does not allow. */
export function checkServiceRenewable({ service, plan }: Provided, periods: number): void {
  if (service.state !== 'A' && service.state !== 'S') throw new Refusal('INCORRECT_STATE');
  if (!plan.isRenewable || service.expiresOn === null)
    throw new Refusal('PROLONG_ERROR', { error_detail: `${service.servtype} cannot be renewed` });
  if (periods < 1 || periods > plan.maxPeriods)
    throw new Refusal('INVALID_PERIOD', { param: 'period', max_period: plan.maxPeriods });
}

/** Kopecks for renewing the service. */
export function serviceRenewalPrice({ product, plan }: Provided, account: Account, periods: number): number {
  return priceOf(account, plan, product.params, { action: 'renew', periods });
}

/** A paid renewal: the term grows, and a suspended service works again. */
export function extendService({ service, plan }: Provided, periods: number): void {
  if (service.expiresOn !== null) service.expiresOn = addPeriods(service.expiresOn, periods, plan.unit);
  service.state = 'A';
}

/** Periods until the service ends, the one that has begun included; 0 for what has no end. */
export function remainingPeriods({ service, plan }: Provided, world: World): number {
  return service.expiresOn === null ? 0 : periodsLeft(world.clock.today(), service.expiresOn, plan.unit);
}
