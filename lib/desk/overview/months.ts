import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { homeCurrency, minorFromDatabase, money, type Money } from '@/lib/base/values/money';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';

/** What was earned in a month (UTC), in roubles. */
export type MonthOfMoney = {
  /** Its first day. */
  readonly month: Date;
  /** Registrations, renewals and whatever else was delivered and paid for. */
  readonly sold: number;
  readonly revenue: Money;
  /** What the registrar took for it. */
  readonly cost: Money;
  readonly margin: Money;
  /** Something was sold in other currencies, too: what the registrar took for it is in the cost, its price in no sum. */
  readonly hasOthers: boolean;
};

const shownMonths = 12;

/** The last twelve months, the running one last; of the ledger, which keeps two rows a month and currency. */
export async function moneyMonths(actor: StaffActor, at = now()): Promise<readonly MonthOfMoney[]> {
  const months = Array.from({ length: shownMonths }, (_, index) => firstOf(at, index - shownMonths + 1));
  const rows = may(actor, 'customers.view') ? await rowsSince(firstOf(at, 1 - shownMonths)) : [];
  return months.map((month) => {
    const inMonth = rows.filter((row) => row.month.getTime() === month.getTime());
    const of = (kind: 'revenue' | 'registrar_cost') =>
      inMonth.find(({ account }) => account.kind === kind && account.currency === homeCurrency);
    const revenue = minorFromDatabase(of('revenue')?.amountMinor ?? 0n);
    // Cost grows with negative entries.
    const cost = 0 - minorFromDatabase(of('registrar_cost')?.amountMinor ?? 0n);
    return {
      month,
      sold: of('revenue')?.additions ?? 0,
      revenue: money(revenue, 'RUB'),
      cost: money(cost, 'RUB'),
      margin: money(revenue - cost, 'RUB'),
      hasOthers: inMonth.some(({ account }) => account.kind === 'revenue' && account.currency !== homeCurrency),
    };
  });
}

function rowsSince(since: Date) {
  return db.ledgerMonth.findMany({
    where: { month: { gte: since }, account: { kind: { in: ['revenue', 'registrar_cost'] } } },
    select: { month: true, amountMinor: true, additions: true, account: { select: { kind: true, currency: true } } },
  });
}

function firstOf(at: Date, shift: number): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + shift, 1));
}
