import type { WireRecord } from '@/lib/registrar/regwire/value';
import { incorrect, Refusal } from '../refusal';
import { cancelBill, checkFulfillable, settleBill } from '../rules/bill-payment';
import { formatMoney } from '../rules/money';
import type { Bill } from '../world/bill';
import type { World } from '../world/world';
import type { ControlTable } from './control';

/** What the payment systems tell of a bill, which no caller of the API can (REG.API 6.3). */
const EVENTS: Readonly<Record<string, (bill: Bill, world: World) => void>> = {
  confirmed: (bill) => {
    bill.status = 'confirmed';
  },
  payed: (bill, world) => {
    const account = world.accountById(bill.accountId);
    if (account === undefined) throw incorrect('bill_id', 'its account is gone');
    checkFulfillable(bill, world);
    // The money does not come from the balance, whatever the caller chose.
    if (bill.payType === 'prepay') bill.payType = 'bank';
    settleBill(bill, account, world);
  },
  cancelled: cancelBill,
};

/** `POST bills { bill_id, status: "confirmed" | "payed" | "cancelled" }` for a bill that is not paid yet. */
export const billControls: ControlTable = {
  'POST bills': ({ world }, fields) => {
    const bill = world.bills.get(fields.int('bill_id') ?? 0);
    if (bill === undefined) throw new Refusal('BILL_ID_NOT_FOUND', null, 'no such bill');
    const event = EVENTS[fields.required('status')];
    if (event === undefined) throw incorrect('status', `must be one of ${Object.keys(EVENTS).join(', ')}`);
    if (bill.status !== 'notpayed' && bill.status !== 'confirmed') throw incorrect('bill_id', `is ${bill.status}`);
    event(bill, world);
    world.touch();
    return describe(bill);
  },
};

function describe(bill: Bill): WireRecord {
  return {
    bill_id: String(bill.id),
    pay_status: bill.status,
    pay_type: bill.payType,
    payment: formatMoney(bill.amount),
  };
}
