import { incorrect, missing } from '../refusal';
import { issueBill } from '../rules/billing';
import { formatMoney, isCurrency, parseMoney, type Currency } from '../rules/money';
import { caller, type FunctionTable, type Run } from './call';
import type { Fields } from './fields';

/** REG.API 5.3 */
const getStatistics: Run = (call, world) => {
  const account = caller(call);
  const from = call.fields.text('date_from') ?? '0000-00-00';
  const till = call.fields.text('date_till') ?? '9999-12-31';
  const isInPeriod = (time: string): boolean => time.slice(0, 10) >= from && time.slice(0, 10) <= till;
  const domains = world.servicesOf(account.id).filter((service) => service.domain !== null && service.state !== 'D');
  const costs = world.ledger
    .filter((entry) => entry.accountId === account.id && entry.kind === 'charge' && isInPeriod(entry.at))
    .reduce((sum, entry) => sum - entry.amount, 0);
  return {
    active_domains_cnt: String(domains.filter((domain) => domain.state === 'A').length),
    active_domains_get_ctrl_cnt: '0',
    costs_for_period: formatMoney(costs),
    domain_folders_cnt: String(world.foldersOf(account.id).length),
    reg_domains_cnt: String(domains.filter((domain) => isInPeriod(domain.createdOn)).length),
    renew_domains_cnt: String(domains.filter((domain) => domain.state === 'S').length),
    renew_domains_get_ctrl_cnt: '0',
    trans_in_domains_cnt: '0',
    undelegated_domains_cnt: String(domains.filter((domain) => domain.domain?.isDelegated === false).length),
  };
};

/** REG.API 5.4 */
const getBalance: Run = (call) => {
  const account = caller(call);
  const currency = readCurrency(call.fields);
  const credit = account.plan === 'client' ? {} : { credit: formatMoney(account.credit, currency) };
  return { currency, prepay: formatMoney(account.balance, currency), ...credit };
};

/** Issues the bill only; nobody pays it here (REG.API 5.5). */
const refillBalance: Run = (call, world) => {
  const account = caller(call);
  if (!call.fields.has('pay_type')) throw missing('pay_type');
  if (!call.fields.has('wmid')) throw missing('wmid');
  const currency = readCurrency(call.fields);
  const amount = parseMoney(call.fields.required('amount'), currency);
  if (amount === undefined || amount === 0) throw incorrect('amount', 'must be more than nothing');
  const item = {
    itemtype: 'prepayment',
    action: 'new',
    dname: '',
    servtype: '',
    serviceId: 0,
    userServid: null,
    amount,
  } as const;
  const bill = issueBill(world, account, [item], 'WM', false);
  return {
    bill_id: String(bill.id),
    currency,
    pay_notes: 'Bill for prepay created',
    pay_type: 'WM',
    payment: formatMoney(amount, currency),
    total_payment: formatMoney(amount),
    wm_invid: String(bill.id),
  };
};

export function readCurrency(fields: Fields): Currency {
  const currency = fields.text('currency') ?? 'RUR';
  if (!isCurrency(currency)) throw incorrect('currency');
  return currency;
}

export const userFunctions: FunctionTable = {
  'user/get_statistics': { run: getStatistics },
  'user/get_balance': { run: getBalance },
  'user/refill_balance': { run: refillBalance, isBilling: true, changesWorld: true },
};
