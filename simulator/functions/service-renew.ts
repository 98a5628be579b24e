import type { WireRecord } from '@/lib/regwire/value';
import { missing, Refusal } from '../refusal';
import { issueBill, readPayment, readPeriod, willBePaid } from '../rules/billing';
import { formatMoney } from '../rules/money';
import { checkRenewable, renewalPrice } from '../rules/renewal';
import type { BillItem } from '../world/bill';
import { addYears } from '../world/clock';
import type { Domain } from './identify';
import { findDomain } from './identify';
import { caller, type Run } from './call';
import { answerEach, named } from './items';

const MAX_PERIOD = 10;

/** One bill for everything that can be renewed; a single call answers flat, a list with `services` (REG.API 7.13). */
export const renew: Run = (call, world) => {
  const account = caller(call);
  if (!call.fields.has('period')) throw missing('period');
  const years = readPeriod(call.fields, MAX_PERIOD);
  const domains: Domain[] = [];
  const answers = answerEach(call.fields, { list: 'services', style: 'error' }, (item) => {
    const domain = findDomain(item, account, world);
    checkRenewable(domain, years, world);
    if (domains.includes(domain)) throw new Refusal('DOMAIN_ORDER_LOCKED');
    domains.push(domain);
    return { ...named(domain, item), result: 'success' };
  });
  if (domains.length === 0) return { services: answers };

  const items = domains.map((domain) => billItem(domain, years));
  const amount = items.reduce((sum, item) => sum + item.amount, 0);
  const payment = readPayment(call.fields);
  const isPaid = willBePaid(account, amount, payment);
  const bill = issueBill(world, account, items, payment.payType, isPaid);
  if (isPaid) for (const domain of domains) extend(domain, years);
  const head: WireRecord = {
    bill_id: String(bill.id),
    currency: 'RUR',
    payment: formatMoney(amount),
    period: String(years),
    status: isPaid ? 'renew_success' : 'only_bill_created',
  };
  const [only] = domains;
  if (call.fields.has('services') || only === undefined) return { ...head, services: answers };
  return { ...head, ...named(only, call.fields) };
};

function billItem(domain: Domain, years: number): BillItem {
  return {
    itemtype: 'service',
    action: 'renew',
    dname: domain.dname,
    servtype: domain.servtype,
    serviceId: domain.id,
    userServid: domain.userServid,
    amount: renewalPrice(domain, years),
  };
}

function extend(domain: Domain, years: number): void {
  if (domain.expiresOn !== null) domain.expiresOn = addYears(domain.expiresOn, years);
  domain.state = 'A';
}
