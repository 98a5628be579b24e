import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { now } from '@/lib/base/clock/clock';
import { dayOf } from '@/lib/base/values/day';
import type { CustomerListInput } from './schema';

/** What about a customer presses; amounts are minor units of the currency that they are billed in. */
export type UrgentRow = {
  readonly id: string;
  /** Operations that wait for a person. */
  readonly refused: number;
  /** What they owe. */
  readonly debt: bigint;
  /** What renewals cost that the wallet cannot pay, and when the first of those terms ends. */
  readonly unpaid: bigint;
  readonly endsOn: Date | null;
};

/**
 * Customers about whom something presses, one row each; of these ids alone where some are given. Each of its parts has an
 * index of what presses and nothing else, so its cost is theirs, however many customers there are. Who has no credit owes
 * only what went back of a payment that was spent by then. Renewals are those of `unpaidRenewals` (lib/portfolio/domains).
 */
export function urgentCustomers(ids?: readonly string[]): Prisma.Sql {
  const among = (column: Prisma.Sql) => (ids ? Prisma.sql`AND ${column} = ANY (${[...ids]}::text[])` : Prisma.empty);
  return Prisma.sql`
    SELECT customer_id AS id, sum(refused)::int AS refused, min(since) AS since, sum(debt)::bigint AS debt,
      sum(unpaid)::bigint AS unpaid, min(ends_on) AS ends_on
    FROM (
      SELECT customer_id, count(*) AS refused, min(asked_at) AS since, 0 AS debt, 0 AS unpaid, NULL::date AS ends_on
      FROM operation WHERE state = 'attention' AND customer_id IS NOT NULL ${among(Prisma.sql`customer_id`)}
      GROUP BY customer_id
      UNION ALL
      SELECT customer_id, 0, NULL, -balance_minor, 0, NULL FROM ledger_account
      WHERE kind = 'wallet' AND floor_minor < 0 AND balance_minor < 0 ${among(Prisma.sql`customer_id`)}
      UNION ALL
      SELECT owed.customer_id, 0, NULL, -owed.balance_minor, 0, NULL
      FROM ledger_account owed JOIN customer owner ON owner.id = owed.customer_id AND owner.currency = owed.currency
      WHERE owed.kind = 'wallet_debt' AND owed.balance_minor < 0 ${among(Prisma.sql`owed.customer_id`)}
      UNION ALL
      SELECT due.customer_id, 0, NULL, 0, due.minor, due.ends_on
      FROM (
        SELECT d.customer_id, sum(term.price_minor) AS minor, min(term.ends_on) AS ends_on
        FROM auto_renewal term JOIN domain d ON d.id = term.domain_id AND d.expires_on = term.ends_on
        WHERE term.operation_id IS NULL AND term.warned_at IS NOT NULL AND term.ends_on >= ${dayOf(now())}::date
          AND d.auto_renews AND d.missing_since IS NULL AND d.customer_id IS NOT NULL ${among(Prisma.sql`d.customer_id`)}
        GROUP BY d.customer_id) due
      JOIN customer owner ON owner.id = due.customer_id
      LEFT JOIN ledger_account wallet
        ON wallet.kind = 'wallet' AND wallet.customer_id = due.customer_id AND wallet.currency = owner.currency
      WHERE due.minor > COALESCE(wallet.balance_minor - COALESCE(wallet.floor_minor, 0), 0)) pressing
    GROUP BY customer_id`;
}

/** Which of them a filter shows. */
export const inShow: Readonly<Record<CustomerListInput['show'], Prisma.Sql>> = {
  all: Prisma.sql`TRUE`,
  refused: Prisma.sql`refused > 0`,
  owing: Prisma.sql`debt > 0`,
  unpaid: Prisma.sql`unpaid > 0`,
};

/** Who waits longest for a decision, then who owes most, then whose term ends first. */
export const mostUrgent = Prisma.sql`refused > 0 DESC, since, debt DESC, ends_on, id`;
