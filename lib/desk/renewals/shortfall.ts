import { dayOf } from '@/lib/base/values/day';
import { money, subtractMoney, type Money } from '@/lib/base/values/money';

/** What our schedule renews on a day, and what of it fails. */
export type DueDay = {
  readonly day: Date;
  readonly names: number;
  /** What the registrar takes for those that are paid for. */
  readonly cost: Money;
  /** Paid by a card that a customer keeps, because the wallet lacks it. */
  readonly byMethod: number;
  /** Nothing of their owners' pays for them. */
  readonly unpaid: number;
  readonly unpriced: number;
  /** Paid for, but our balance at the registrar lacks what they cost. */
  readonly short: number;
};

/** When the balance at the registrar ends, and what is to be added by when; in the registrar's currency. */
export type Shortfall = {
  readonly day: Date;
  readonly names: number;
  readonly fails: number;
  /** So that this day does not fail. */
  readonly missing: Money;
  readonly by: Date;
  /** So that none of the days ahead does. */
  readonly all: Money;
};

/** A transfer to the registrar takes its time. */
const daysBefore = 2;

/** What is left of a balance after each day; null where nobody knows the balance. */
export function leftAfter(days: readonly DueDay[], balance: Money | null): readonly (Money | null)[] {
  let left = balance;
  return days.map(({ cost }) => (left = left && subtractMoney(left, cost)));
}

/** The first day whose renewals the balance does not cover; null where it lasts, or is not known. */
export function shortfallOf(days: readonly DueDay[], balance: Money | null, today: Date): Shortfall | null {
  const left = leftAfter(days, balance);
  const index = days.findIndex(({ short }) => short > 0);
  const [first, after, last] = [days[index], left[index], left.at(-1)];
  if (!first || !after || !last) return null;
  const by = dayOf(first.day, 0 - daysBefore);
  return {
    day: first.day,
    names: first.names,
    fails: first.short,
    missing: money(0 - after.minor, after.currency),
    by: new Date(by < dayOf(today) ? dayOf(today) : by),
    all: money(0 - last.minor, last.currency),
  };
}
