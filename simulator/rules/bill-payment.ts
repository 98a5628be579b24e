import { Refusal } from '../refusal';
import { isDomain, type Domain } from '../functions/identify';
import { extend } from '../functions/service-renew';
import type { Account } from '../world/account';
import type { Bill, BillItem } from '../world/bill';
import { isGone } from '../world/service';
import type { World } from '../world/world';
import { activateDomain } from './activation';
import { checkRenewable, renewalPrice } from './renewal';
import { endService, startService } from './service-lifecycle';

/** Refuses a bill whose order cannot be carried out any more: the name is taken, the service gone. */
export function checkFulfillable(bill: Bill, world: World): void {
  for (const item of bill.items) {
    if (item.itemtype === 'prepayment') continue;
    const service = world.services.get(item.serviceId);
    if (service === undefined || isGone(service))
      throw new Refusal('SERVICE_ID_NOT_FOUND', { service_id: String(item.serviceId) });
    // A name on its way here is somebody's, elsewhere; one that was won is the bidder's own.
    if (world.transfers.has(service.id) || world.bids.has(service.id)) continue;
    if (item.action === 'renew' && isDomain(service)) checkStillRenewable(service, item, bill, world);
    if (item.action === 'new' && isDomain(service) && world.isRegistered(service.dname))
      throw new Refusal('DOMAIN_ALREADY_EXISTS', { domain_name: service.dname });
  }
}

/** The name may have been renewed in another way since, or have come to cost its restoration. */
function checkStillRenewable(domain: Domain, item: BillItem, bill: Bill, world: World): void {
  const years = item.periods ?? 1;
  checkRenewable(domain, years, world);
  const account = world.accountById(bill.accountId);
  if (account !== undefined && renewalPrice(domain, years, account, world.clock.today()) > item.amount)
    throw new Refusal('PROLONG_ERROR', { error_detail: 'the renewal costs more by now' });
}

/** The money has come, from the balance or from outside: writes it down and carries out what was ordered. */
export function settleBill(bill: Bill, account: Account, world: World): void {
  bill.status = 'payed';
  bill.paidAt = world.clock.now();
  if (bill.payType === 'prepay') world.move(account, 'charge', -bill.amount, bill.id);
  for (const item of bill.items) fulfil(item, bill, account, world);
}

/** Calls an unpaid bill off, and the orders that waited for it. */
export function cancelBill(bill: Bill, world: World): void {
  bill.status = 'cancelled';
  for (const item of bill.items) {
    const service = world.services.get(item.serviceId);
    if (item.action === 'new' && service?.state === 'N') endService(service, world);
  }
}

function fulfil(item: BillItem, bill: Bill, account: Account, world: World): void {
  if (item.itemtype === 'prepayment') return world.move(account, 'refill', item.amount, bill.id);
  const service = world.services.get(item.serviceId);
  const product = world.products.get(item.serviceId);
  if (service === undefined) return;
  const periods = item.periods ?? 1;
  if (item.action === 'renew') return extend(service, periods, account, world);
  if (item.action === 'refill') {
    if (product !== undefined) product.balance += item.amount;
    return;
  }
  if (product !== undefined) return startService(service, product, world);
  if (isDomain(service)) activateDomain(service, periods, world);
}
