import { issueBill } from './billing';
import { serviceCredentials } from './service-credentials';
import { findPlan, priceOf } from './service-prices';
import { addPeriods } from './service-term';
import { SERVICE_TYPES } from './service-types';
import { addDays, addSeconds } from '../world/clock';
import type { Service } from '../world/service';
import type { Product } from '../world/service-product';
import type { World } from '../world/world';

/** How long a suspended service waits for its renewal before it is deleted. */
const GRACE_DAYS = 30;

/** A paid order begins: at once, or when its type's time has passed on the virtual clock. */
export function startService(service: Service, product: Product, world: World): void {
  const seconds = (SERVICE_TYPES[service.servtype]?.startSeconds ?? 0) + world.settings.serviceDelaySeconds;
  product.activatesAt = addSeconds(world.clock.now(), seconds);
  settle(service, product, world);
}

/** Starts, renews, suspends and deletes what the virtual clock says; domains have their own rules. */
export function settleServices(world: World): void {
  const today = world.clock.today();
  for (const [id, product] of world.products) {
    const service = world.services.get(id);
    if (service === undefined || service.state === 'D') continue;
    // Most calls find nothing due: this runs before each of them.
    if (service.state !== 'N' && (service.expiresOn === null || service.expiresOn > today)) continue;
    settle(service, product, world);
  }
}

/** Ends a service with everything that was ordered for it. */
export function endService(service: Service, world: World): void {
  service.state = 'D';
  world.partialControl.delete(service.id);
  for (const child of world.servicesOf(service.accountId))
    if (child.uplinkId === service.id && child.state !== 'D' && world.products.has(child.id)) endService(child, world);
}

/** Goes through all the terms that ended while the clock was moved. */
function settle(service: Service, product: Product, world: World): void {
  if (service.state === 'N') activate(service, product, world);
  const today = world.clock.today();
  while (service.expiresOn !== null && service.expiresOn <= today) {
    if (service.state === 'A' && service.autoRenews && renewItself(service, product, world)) continue;
    service.state = 'S';
    if (addDays(service.expiresOn, GRACE_DAYS) < today) endService(service, world);
    return;
  }
}

function activate(service: Service, product: Product, world: World): void {
  const { activatesAt } = product;
  if (activatesAt === null || activatesAt > world.clock.now()) return;
  const plan = findPlan(null, service.servtype, service.subtype);
  service.state = 'A';
  service.createdOn = activatesAt.slice(0, 10);
  service.expiresOn =
    plan === undefined || plan.maxPeriods === 0 ? null : addPeriods(service.createdOn, product.periods, plan.unit);
  product.params = { ...serviceCredentials(service), ...product.params };
  product.letters = [...product.letters, { at: activatesAt, kind: 'start', to: product.params['email'] ?? '' }];
}

function renewItself(service: Service, product: Product, world: World): boolean {
  const account = world.accountById(service.accountId);
  const plan = findPlan(account ?? null, service.servtype, service.subtype);
  if (account === undefined || plan?.isRenewable !== true || service.expiresOn === null) return false;
  const amount = priceOf(account, plan, product.params, { action: 'renew', periods: 1 });
  if (account.balance + account.credit < amount) return false;
  const { dname, servtype, id, userServid } = service;
  const item = { itemtype: 'service', action: 'renew', dname, servtype, serviceId: id, userServid, amount } as const;
  issueBill(world, account, [{ ...item, periods: 1 }], 'prepay', true);
  service.expiresOn = addPeriods(service.expiresOn, 1, plan.unit);
  return true;
}
