import { isWireRecord, textOf, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { incorrect, missing, Refusal } from '../refusal';
import { cancelBill, checkFulfillable, settleBill } from '../rules/bill-payment';
import { formatMoney, type Currency } from '../rules/money';
import type { Account } from '../world/account';
import type { Bill } from '../world/bill';
import type { World } from '../world/world';
import { caller, type Run } from './call';
import type { Fields } from './fields';
import { readCurrency } from './user';

/** Which currencies each payment system takes (REG.API 6.4). */
const CURRENCIES: Readonly<Record<string, readonly Currency[]>> = {
  prepay: ['RUR', 'USD'],
  bank: ['RUR', 'USD'],
  yamoney: ['RUR'],
  WM: ['RUR', 'USD', 'EUR', 'UAH'],
};

interface Choice {
  readonly payType: string;
  readonly currency: Currency;
  readonly wmid: string | undefined;
}

/** Other ways leave the bills unpaid; prepay pays them at once and starts what was ordered (REG.API 6.4). */
export const changePayType: Run = (call, world) => {
  const account = caller(call);
  const choice = readChoice(call.fields);
  return { bills: eachBill(call.fields, account, world, (bill) => change(bill, choice, account, world)) };
};

/** Unpaid bills only; the orders that waited for them are called off (REG.API 6.5). */
export const deleteBills: Run = (call, world) => {
  const bills = eachBill(call.fields, caller(call), world, (bill): WireRecord => {
    if (bill.status !== 'notpayed')
      return {
        error_code: 'BILL_CAN_NOT_REMOVED',
        pay_status: bill.status,
        status: bill.status === 'cancelled' ? 'deleted' : 'active',
      };
    cancelBill(bill, world);
    return { pay_status: 'notpayed', result: 'success', status: 'deleted' };
  });
  return { bills };
};

/** Bills of the caller by `bills` or `bill_id`; each answers for itself, the unknown ones BILL_ID_NOT_FOUND. */
export function eachBill(
  fields: Fields,
  account: Account,
  world: World,
  act: (bill: Bill) => WireRecord,
): readonly WireValue[] {
  const wanted = fields.list('bills') ?? fields.list('bill_id');
  if (wanted === undefined) throw missing('bill_id');
  return wanted.map((given): WireRecord => {
    const id = textOf(isWireRecord(given) ? given['bill_id'] : given);
    const bill = world.bills.get(Number(id));
    if (bill === undefined || bill.accountId !== account.id) return { bill_id: id, error_code: 'BILL_ID_NOT_FOUND' };
    try {
      return { bill_id: id, ...act(bill) };
    } catch (error) {
      if (error instanceof Refusal)
        return {
          bill_id: id,
          error_code: error.code,
          error_text: error.message,
          pay_status: bill.status,
          result: 'error',
        };
      throw error;
    }
  });
}

function readChoice(fields: Fields): Choice {
  const payType = fields.required('pay_type');
  const currency = readCurrency(fields);
  if (CURRENCIES[payType]?.includes(currency) !== true) throw new Refusal('UNSUPPORTED_CURRENCY', { currency });
  return { payType, currency, wmid: fields.text('wmid') };
}

function change(bill: Bill, choice: Choice, account: Account, world: World): WireRecord {
  const [first] = bill.items;
  if (bill.status !== 'notpayed')
    throw new Refusal('ORDER_ALREADY_PAYED', { dname: first?.dname ?? '', servtype: first?.servtype ?? '' });
  if (choice.payType === 'prepay') checkPrepay(bill, account, world);
  const oldPayType = bill.payType;
  bill.payType = choice.payType;
  bill.currency = choice.currency;
  if (choice.wmid !== undefined) bill.wmid = choice.wmid;
  if (choice.payType === 'prepay') settleBill(bill, account, world);
  return {
    currency: choice.currency,
    old_pay_type: oldPayType,
    pay_status: bill.status,
    pay_type: bill.payType,
    payment: formatMoney(bill.amount),
    result: 'success',
    total_payment: formatMoney(bill.amount, choice.currency),
    ...(bill.wmid !== undefined && choice.payType === 'WM' ? { wm_invid: String(bill.id) } : {}),
  };
}

/** Before anything changes; an order that cannot be carried out any more is called off. */
function checkPrepay(bill: Bill, account: Account, world: World): void {
  if (bill.items.some((item) => item.itemtype === 'prepayment'))
    throw incorrect('pay_type', 'the balance cannot be refilled from itself');
  try {
    checkFulfillable(bill, world);
  } catch (error) {
    if (error instanceof Refusal) cancelBill(bill, world);
    throw error;
  }
  if (account.balance + account.credit < bill.amount) throw new Refusal('NOT_ENOUGH_MONEY');
}
