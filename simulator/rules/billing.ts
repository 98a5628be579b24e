import { incorrect, Refusal } from '../refusal';
import type { Account } from '../world/account';
import type { Bill, BillItem } from '../world/bill';
import type { World } from '../world/world';
import type { Fields } from '../functions/fields';

/** How a caller wants to pay (REG.API 2.2.4.6). */
interface Payment {
  readonly payType: string;
  /** A bill is enough when the balance is not. */
  readonly acceptsUnpaid: boolean;
}

export function readPayment(fields: Fields): Payment {
  const acceptsUnpaid = fields.flag('ok_if_no_money') || fields.flag('allow_create_bills');
  return { payType: fields.text('pay_type') ?? 'prepay', acceptsUnpaid };
}

/**
 * Whether the sum is charged at once: only prepay with enough money is. Refused with NOT_ENOUGH_MONEY when the caller
 * wants nothing less; to be asked before anything is changed.
 */
export function willBePaid(account: Account, amount: number, payment: Payment): boolean {
  if (payment.payType !== 'prepay') return false;
  if (account.balance + account.credit >= amount) return true;
  if (payment.acceptsUnpaid) return false;
  throw new Refusal('NOT_ENOUGH_MONEY');
}

/** Writes the bill and, when it is paid, takes the money. */
export function issueBill(
  world: World,
  account: Account,
  items: readonly BillItem[],
  payType: string,
  isPaid: boolean,
): Bill {
  const now = world.clock.now();
  const bill: Bill = {
    id: world.newId(),
    accountId: account.id,
    createdAt: now,
    amount: items.reduce((sum, item) => sum + item.amount, 0),
    payType,
    status: isPaid ? 'payed' : 'notpayed',
    paidAt: isPaid ? now : null,
    items,
  };
  world.addBill(bill);
  if (isPaid) world.move(account, 'charge', -bill.amount, bill.id);
  return bill;
}

/** The number of years in `period`; refused unless a whole number from `min` to `max`. */
export function readPeriod(fields: Fields, max: number, min = 1): number {
  if (fields.raw('period') !== undefined && fields.int('period') === undefined)
    throw incorrect('period', 'must be a whole number');
  const period = Number(fields.required('period'));
  if (period < min || period > max) throw new Refusal('INVALID_PERIOD', { param: 'period', max_period: max });
  return period;
}
