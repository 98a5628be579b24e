import { incorrect, missing } from '../refusal';
import { issueBill } from '../rules/billing';
import { formatMoney, isCurrency, parseMoney, type Currency } from '../rules/money';
import type { Account } from '../world/account';
import type { World } from '../world/world';
import { caller, type FunctionTable, type Run } from './call';
import type { Fields } from './fields';
import { createUser } from './user-create';
import { getStatistics } from './user-statistics';
import { getResellerUrl, setResellerUrl } from './user-urls';

/** What is held for bids is shown while there is any (REG.API 5.4). */
const getBalance: Run = (call, world) => {
  const account = caller(call);
  const currency = readCurrency(call.fields);
  const credit = account.plan === 'client' ? {} : { credit: formatMoney(account.credit, currency) };
  const blocked = heldForBids(account, world);
  return {
    currency,
    prepay: formatMoney(account.balance, currency),
    ...(blocked === 0 ? {} : { blocked: formatMoney(blocked, currency) }),
    ...credit,
  };
};

/** Issues the bill; the money comes when the payment system says so (REG.API 5.5). */
const refillBalance: Run = (call, world) => {
  const account = caller(call);
  if (!call.fields.has('pay_type')) throw missing('pay_type');
  const wmid = call.fields.required('wmid');
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
  bill.currency = currency;
  bill.wmid = wmid;
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

/** Kopecks of bids that are neither won nor lost; they have left the balance (REG.API 8.12). */
function heldForBids(account: Account, world: World): number {
  const open = [...world.bids.values()].filter((bid) => bid.accountId === account.id && bid.status === 'placed');
  return open.reduce((sum, bid) => sum + bid.paid, 0);
}

export function readCurrency(fields: Fields): Currency {
  const currency = fields.text('currency') ?? 'RUR';
  if (!isCurrency(currency)) throw incorrect('currency');
  return currency;
}

export const userFunctions: FunctionTable = {
  'user/create': { run: createUser, changesWorld: true },
  'user/get_statistics': { run: getStatistics },
  'user/get_balance': { run: getBalance },
  'user/refill_balance': { run: refillBalance, isBilling: true, changesWorld: true },
  'user/set_reseller_url': { run: setResellerUrl, changesWorld: true },
  'user/get_reseller_url': { run: getResellerUrl },
};
