import type { WireRecord } from '@/lib/registrar/regwire/value';
import { incorrect, missing, Refusal } from '../refusal';
import { issueBill, readPayment, willBePaid } from '../rules/billing';
import { formatMoney } from '../rules/money';
import { checkRenewable, extendDomain, renewalPrice } from '../rules/renewal';
import { checkServiceRenewable, extendService, provided, serviceRenewalPrice } from '../rules/service-renewal';
import type { Account } from '../world/account';
import type { BillItem } from '../world/bill';
import type { Service } from '../world/service';
import type { World } from '../world/world';
import { caller, type Run } from './call';
import type { Fields } from './fields';
import { findService, isDomain } from './identify';
import { answerEach, named } from './items';

/** One bill for everything that can be renewed; a single call answers flat, a list with `services` (REG.API 7.13). */
export const renew: Run = (call, world) => {
  const account = caller(call);
  const periods = readPeriods(call.fields);
  const services: Service[] = [];
  const items: BillItem[] = [];
  const answers = answerEach(call.fields, { list: 'services', style: 'error' }, (item) => {
    const service = findService(item, account, world);
    const amount = checkedPrice(service, periods, account, world);
    if (services.includes(service)) throw new Refusal('DOMAIN_ORDER_LOCKED');
    services.push(service);
    items.push(billItem(service, amount, periods));
    return { ...named(service, item), result: 'success' };
  });
  if (items.length === 0) return { services: answers };

  const amount = items.reduce((sum, item) => sum + item.amount, 0);
  const payment = readPayment(call.fields);
  const isPaid = willBePaid(account, amount, payment);
  const bill = issueBill(world, account, items, payment.payType, isPaid);
  if (isPaid) for (const service of services) extend(service, periods, account, world);
  const head: WireRecord = {
    bill_id: String(bill.id),
    currency: 'RUR',
    payment: formatMoney(amount),
    period: String(periods),
    status: isPaid ? 'renew_success' : 'only_bill_created',
  };
  const [only] = services;
  if (call.fields.has('services') || only === undefined) return { ...head, services: answers };
  return { ...head, ...named(only, call.fields) };
};

/** A paid renewal takes effect; domains and other services each by their rules. */
export function extend(service: Service, periods: number, account: Account, world: World): void {
  if (isDomain(service)) extendDomain(service, periods);
  else extendService(provided(service, account, world), periods);
}

/** Kopecks; refused when the service cannot be renewed for so long now. */
function checkedPrice(service: Service, periods: number, account: Account, world: World): number {
  if (isDomain(service)) {
    checkRenewable(service, periods, world);
    return renewalPrice(service, periods, account, world.clock.today());
  }
  const renewed = provided(service, account, world);
  checkServiceRenewable(renewed, periods);
  return serviceRenewalPrice(renewed, account, periods);
}

function readPeriods(fields: Fields): number {
  if (fields.raw('period') === undefined) throw missing('period');
  const periods = fields.int('period');
  if (periods === undefined) throw incorrect('period', 'must be a whole number');
  if (periods < 1) throw new Refusal('INVALID_PERIOD', { param: 'period' });
  return periods;
}

function billItem(service: Service, amount: number, periods: number): BillItem {
  const { dname, servtype, id, userServid } = service;
  return { itemtype: 'service', action: 'renew', dname, servtype, serviceId: id, userServid, amount, periods };
}
