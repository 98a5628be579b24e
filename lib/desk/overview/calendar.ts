import { dayOf } from '@/lib/base/values/day';
import { addMoney, money, multiplyMoney, subtractMoney, type Money } from '@/lib/base/values/money';
import type { DueNames } from './due';

/** One week of what the registrar takes for renewals. */
export type DueWeek = {
  readonly from: Date;
  /** Its last day. */
  readonly to: Date;
  /** Names that our schedule renews in it. */
  readonly names: number;
  readonly certain: Money;
  /** What the balance covers of it. */
  readonly covered: Money;
  /** Taken too, if the owners of names that end in it renew those by themselves. */
  readonly possible: Money;
  /** What is left of the balance after what is certain; null where nobody knows the balance in this currency. */
  readonly left: Money | null;
};

export type CashCalendar = Ahead & {
  readonly weeks: readonly DueWeek[];
  readonly certain: Money;
  /** The first day whose renewals the balance does not cover; null where it lasts, or is not known. */
  readonly endsOn: Date | null;
  /** What is missing for all of them. */
  readonly missing: Money | null;
  /** Names whose renewal nobody here knows the cost of; they are in no sum. */
  readonly uncosted: number;
};

/** How far ahead it looks. */
export const calendarWeeks = 13;

/** Days before the end of a term on which our schedule orders its renewal. */
export type Ahead = { readonly renewsBeforeDays: number };

type Given = Ahead & {
  readonly due: readonly DueNames[];
  /** What a year costs at the registrar; null where it is not known. */
  readonly costOf: (names: DueNames) => Money | null;
  readonly balance: Money | null;
  readonly today: Date;
};

/** When the registrar takes how much for renewals, in roubles, and until when the balance lasts. */
export function cashCalendar({ due, costOf, balance, today, renewsBeforeDays }: Given): CashCalendar {
  const charges = chargesOf({ due, costOf, today, renewsBeforeDays });
  const known = balance?.currency === 'RUB' ? balance : null;
  let left = known;
  const weeks = Array.from({ length: calendarWeeks }, (_, index): DueWeek => {
    const [from, to] = [dayOf(today, index * 7), dayOf(today, index * 7 + 6)];
    const within = charges.filter(({ day }) => day >= from && day <= to);
    const certainly = within.filter(({ autoRenews }) => autoRenews);
    const certain = sum(certainly);
    const before = Math.max(0, left?.minor ?? 0);
    left = left && subtractMoney(left, certain);
    return {
      from: new Date(from),
      to: new Date(to),
      names: certainly.reduce((total, { names }) => total + names, 0),
      certain,
      covered: money(known ? Math.min(before, certain.minor) : certain.minor, 'RUB'),
      possible: sum(within.filter(({ autoRenews }) => !autoRenews)),
      left,
    };
  });
  const last = dayOf(today, calendarWeeks * 7 - 1);
  const certainly = charges.filter(({ autoRenews, day }) => autoRenews && day <= last);
  return {
    renewsBeforeDays,
    weeks,
    certain: sum(certainly),
    endsOn: known && endOf(known, certainly),
    missing: left && left.minor < 0 ? money(0 - left.minor, 'RUB') : null,
    uncosted: charges.reduce((total, { names, isCosted }) => total + (isCosted ? 0 : names), 0),
  };
}

/** What the registrar takes for sure in the coming days, in roubles. */
export type Taken = {
  /** Names that our schedule renews. */
  readonly names: number;
  readonly takes: Money;
  /** The first day whose renewals the balance does not cover. */
  readonly endsOn: Date | null;
  /** Names whose cost nobody knows: in no sum. */
  readonly uncosted: number;
};

/** What so many days from today on take of the balance, by our schedule. */
export function takenWithin(given: Given, days: number): Taken {
  const last = dayOf(given.today, days - 1);
  const certain = chargesOf(given).filter(({ autoRenews, day }) => autoRenews && day <= last);
  const count = (some: readonly { readonly names: number }[]) => some.reduce((total, { names }) => total + names, 0);
  return {
    names: count(certain),
    takes: sum(certain),
    endsOn: given.balance?.currency === 'RUB' ? endOf(given.balance, certain) : null,
    uncosted: count(certain.filter(({ isCosted }) => !isCosted)),
  };
}

/** On which day each is paid for: a past one is paid for today. */
function chargesOf({ due, costOf, today, renewsBeforeDays }: Omit<Given, 'balance'>) {
  return due.map((names) => {
    const [yearly, day] = [costOf(names), dayOf(names.endsOn, names.autoRenews ? -renewsBeforeDays : 0)];
    const isCosted = yearly?.currency === 'RUB';
    const cost = isCosted ? multiplyMoney(yearly, names.names) : money(0, 'RUB');
    return { ...names, day: day < dayOf(today) ? dayOf(today) : day, cost, isCosted };
  });
}

const sum = (some: readonly { readonly cost: Money }[]) =>
  some.reduce((total, { cost }) => addMoney(total, cost), money(0, 'RUB'));

function endOf(balance: Money, charges: readonly { readonly day: string; readonly cost: Money }[]): Date | null {
  let left = balance.minor;
  for (const { day, cost } of charges.toSorted((one, other) => one.day.localeCompare(other.day))) {
    left -= cost.minor;
    if (left < 0) return new Date(day);
  }
  return null;
}
