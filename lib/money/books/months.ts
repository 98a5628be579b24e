import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { since } from './scope';

/** What one month (UTC) cost at the registrar, in roubles, by whom one asks. */
export type BookMonth = {
  /** Its first day. */
  readonly month: Date;
  /** Booked by us. */
  readonly ours: Money;
  /** Paid bills of the month, refills left out. */
  readonly billed: Money;
  /** What the registrar's statistics say was spent (REG.API 5.3); null where they say nothing. */
  readonly told: Money | null;
};

type Row = { month: Date; ours: bigint; billed: bigint; told: bigint | null };

const shown = 12;

/** The last twelve months, the latest first; those before the panel knew the account are left out. */
export async function bookMonths(actor: StaffActor, at = now()): Promise<readonly BookMonth[]> {
  if (!may(actor, 'registrar.view')) return [];
  const rows = await db.$queryRaw<Row[]>`
    WITH span AS (
        SELECT date_trunc('month', ${at}::timestamptz AT TIME ZONE 'UTC')::date AS last, ${since}::date AS since
      ),
      months AS (
        SELECT generate_series(last - make_interval(months => ${shown - 1}::int), last, '1 month')::date AS month FROM span
      ), billed AS (
        SELECT date_trunc('month', bill.billed_on)::date AS month, sum(bill.total_minor)::bigint AS minor
        FROM registrar_bill bill
        WHERE bill.status = 'payed' AND bill.currency = 'RUB' AND bill.billed_on >= (SELECT GREATEST(min(month), min(since)) FROM months, span)
          AND NOT EXISTS (
            SELECT 1 FROM registrar_bill_item item WHERE item.bill_id = bill.bill_id AND item.itemtype = 'prepayment')
        GROUP BY 1
      ), booked AS (
        SELECT kept.month, -sum(kept.amount_minor)::bigint AS minor
        FROM ledger_month kept JOIN ledger_account account ON account.id = kept.account_id
        WHERE account.kind = 'registrar_cost' AND account.currency = 'RUB' GROUP BY 1
      )
    SELECT months.month, COALESCE(booked.minor, 0)::bigint AS ours, COALESCE(billed.minor, 0)::bigint AS billed,
      told.costs_minor AS told
    FROM months LEFT JOIN billed USING (month) LEFT JOIN booked USING (month)
      LEFT JOIN registrar_month told ON told.month = months.month
    WHERE months.month >= (SELECT date_trunc('month', since) FROM span)
      AND (booked.minor IS NOT NULL OR billed.minor IS NOT NULL OR told.costs_minor IS NOT NULL)
    ORDER BY months.month DESC`;
  return rows.map(({ month, ours, billed, told }) => ({
    month,
    ours: moneyFromDatabase(ours, 'RUB'),
    billed: moneyFromDatabase(billed, 'RUB'),
    told: told === null ? null : moneyFromDatabase(told, 'RUB'),
  }));
}
