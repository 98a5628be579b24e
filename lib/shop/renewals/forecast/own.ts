import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import type { CustomerActor } from '@/lib/people/access/actor';
import { dueRenewals, forecastDays } from './due';

/** What renews by itself on a day. */
export type OwnRenewalDay = {
  readonly day: Date;
  readonly names: number;
  /** The first of them, in their own letters. */
  readonly first: readonly string[];
  readonly cost: Money;
  /** Names that nothing pays for, as things are. */
  readonly unpaid: number;
  /** Names whose price nobody here knows: they are not in the cost. */
  readonly unpriced: number;
};

export type OwnRenewals = {
  readonly days: readonly OwnRenewalDay[];
  /** How far ahead that looks. */
  readonly within: number;
  readonly total: Money;
  readonly names: number;
  /** A saved card pays what the wallet lacks. */
  readonly byMethod: boolean;
  /** What is to be in the wallet beside what is, and by when the first of it; null where it suffices. */
  readonly lacks: { readonly first: Money; readonly by: Date; readonly all: Money } | null;
};

type Row = {
  readonly day: Date;
  /** Of its customer: the same of all. */
  readonly currency: string;
  readonly names: number;
  readonly first: readonly string[];
  readonly cost: bigint;
  readonly unpaid: number;
  readonly unpriced: number;
  readonly method: number;
  /** What is missing by the end of this day. */
  readonly missing: bigint;
};

/** What of a customer's renews by itself in the next days, and what that lacks; null where nothing does. */
export async function ownRenewals({ customerId }: CustomerActor, at = now()): Promise<OwnRenewals | null> {
  const due = await dueRenewals(db, { at, customerId });
  const rows = await db.$queryRaw<Row[]>`${due}
    SELECT day, currency, count(*)::int AS names, (array_agg(unicode_name ORDER BY expires_on, ascii_name))[1:3] AS first,
      coalesce(sum(price), 0)::bigint AS cost, (count(*) FILTER (WHERE paid_from = 'nothing'))::int AS unpaid,
      (count(*) FILTER (WHERE paid_from = 'unpriced'))::int AS unpriced,
      (count(*) FILTER (WHERE paid_from = 'method'))::int AS method,
      greatest(max(spent) - max(purse), 0)::bigint AS missing
    FROM due GROUP BY day, currency ORDER BY day`;
  const [one] = rows;
  if (!one) return null;
  const amount = (minor: bigint) => moneyFromDatabase(minor, one.currency);
  const poor = rows.find(({ unpaid }) => unpaid > 0);
  const byMethod = rows.some(({ method }) => method > 0);
  return {
    days: rows.map(({ day, names, first, unpaid, unpriced, cost }) => ({
      day,
      names,
      first,
      unpaid,
      unpriced,
      cost: amount(cost),
    })),
    within: forecastDays,
    total: amount(rows.reduce((sum, { cost }) => sum + cost, 0n)),
    names: rows.reduce((sum, { names }) => sum + names, 0),
    byMethod,
    lacks: poor
      ? {
          first: amount(poor.missing),
          by: poor.day,
          all: amount(rows.at(-1)?.missing ?? poor.missing),
        }
      : null,
  };
}
