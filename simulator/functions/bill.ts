import type { WireRecord, WireValue } from '@/lib/registrar/regwire/value';
import { incorrect } from '../refusal';
import { toUnicodeName } from '../rules/domain-name';
import { formatMoney } from '../rules/money';
import type { Bill } from '../world/bill';
import { isGone } from '../world/service';
import type { World } from '../world/world';
import { changePayType, deleteBills, eachBill } from './bill-change';
import { caller, type FunctionTable, type Run } from './call';
import type { Fields } from './fields';

const DEFAULT_LIMIT = 100;

/** REG.API 6.1 */
const nop: Run = (call, world) => {
  const account = caller(call);
  if (!call.fields.has('bills') && !call.fields.has('bill_id')) return undefined;
  return { bills: eachBill(call.fields, account, world, (bill) => ({ pay_status: bill.status })) };
};

/** REG.API 6.2 */
const getNotPayed: Run = (call, world) => {
  const unpaid = world.billsOf(caller(call).id).filter((bill) => bill.status === 'notpayed');
  const bills = unpaid.filter((bill) => isActive(bill, world));
  return { bills: page(bills, call.fields) };
};

/** REG.API 6.3 */
const getForPeriod: Run = (call, world) => {
  const { fields } = call;
  const start = fields.required('start_date');
  const end = fields.required('end_date');
  if (start > end) throw incorrect('end_date', 'lies before start_date');
  const payType = fields.text('pay_type');
  const bills = world.billsOf(caller(call).id).filter((bill) => {
    const day = bill.createdAt.slice(0, 10);
    const isWanted = fields.flag('all') || isActive(bill, world);
    return isWanted && day >= start && day <= end && (payType === undefined || bill.payType === payType);
  });
  return { bills: page(bills, fields) };
};

/** Cancelled bills and unpaid ones for services that are gone are not active. */
function isActive(bill: Bill, world: World): boolean {
  if (bill.status === 'cancelled') return false;
  if (bill.status === 'payed') return true;
  return bill.items.some((item) => {
    const service = world.services.get(item.serviceId);
    return item.itemtype === 'prepayment' || (service !== undefined && !isGone(service));
  });
}

function page(bills: readonly Bill[], fields: Fields): readonly WireValue[] {
  const offset = fields.int('offset') ?? 0;
  return bills.slice(offset, offset + (fields.int('limit') ?? DEFAULT_LIMIT)).map(describe);
}

function describe(bill: Bill): WireRecord {
  return {
    bill_date: bill.createdAt.slice(0, 10),
    bill_id: String(bill.id),
    currency: bill.currency ?? 'RUR',
    items: bill.items.map((item) =>
      item.itemtype === 'prepayment'
        ? { itemtype: item.itemtype }
        : {
            action: item.action,
            dname: toUnicodeName(item.dname),
            itemtype: item.itemtype,
            service_id: String(item.serviceId),
            servtype: item.servtype,
          },
    ),
    pay_date: bill.paidAt?.slice(0, 10) ?? null,
    pay_status: bill.status,
    pay_type: bill.payType,
    payment: formatMoney(bill.amount),
    total_payment: formatMoney(bill.amount, bill.currency),
  };
}

export const billFunctions: FunctionTable = {
  'bill/nop': { run: nop },
  'bill/get_not_payed': { run: getNotPayed },
  'bill/get_for_period': { run: getForPeriod },
  'bill/change_pay_type': { run: changePayType, isBilling: true, changesWorld: true },
  'bill/delete': { run: deleteBills, changesWorld: true },
};
