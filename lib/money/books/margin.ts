import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { moneyFromDatabase, subtractMoney, type Money } from '@/lib/base/values/money';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import type { MarginSearch } from './margin-schema';

/** What was sold and what it cost, in roubles: other currencies by the rate of the moment it was booked. */
export type Margin = { readonly revenue: Money; readonly cost: Money; readonly margin: Money };

export type MarginRow = Margin & {
  /** A zone as machines write it, a customer's id or a month ("2026-11"); '' = what no operation on a domain was for. */
  readonly key: string;
  /** The customer's name; of others their key. */
  readonly name: string;
  /** Operations that were paid for. */
  readonly sold: number;
  /** Captures less refunds as customers paid them, one a currency. */
  readonly paid: readonly Money[];
  /** Something was sold in a currency of which no rate is known: its price is in no sum of roubles. */
  readonly isPartial: boolean;
};

export type MarginPage = {
  readonly rows: readonly MarginRow[];
  readonly count: number;
  /** Of all rows. */
  readonly total: Margin;
};

export const marginPageSize = 50;

/** What was earned less what it cost, by zone or customer in a month (UTC), or by month in its year. */
export async function marginPage(
  actor: StaffActor,
  search: MarginSearch,
  { limit, offset } = { limit: marginPageSize, offset: (search.page - 1) * marginPageSize },
): Promise<MarginPage> {
  const found = may(actor, 'registrar.view') ? await read(search, limit, offset) : [];
  const [first] = found;
  return {
    rows: found.map(({ key, name, sold, paid, revenue, cost, isPartial }) => ({
      key,
      name,
      sold,
      paid: Object.entries(paid ?? {}).map(([currency, minor]) => moneyFromDatabase(BigInt(minor), currency)),
      isPartial,
      ...marginOf(revenue, cost),
    })),
    count: first?.count ?? 0,
    total: marginOf(first?.allRevenue ?? 0n, first?.allCost ?? 0n),
  };
}

function marginOf(revenueMinor: bigint, costMinor: bigint): Margin {
  const [revenue, cost] = [moneyFromDatabase(revenueMinor, 'RUB'), moneyFromDatabase(costMinor, 'RUB')];
  return { revenue, cost, margin: subtractMoney(revenue, cost) };
}

type Row = {
  readonly key: string;
  readonly name: string;
  readonly sold: number;
  /** Minor units by currency. */
  readonly paid: Readonly<Record<string, string>> | null;
  readonly revenue: bigint;
  readonly cost: bigint;
  readonly isPartial: boolean;
  readonly count: number;
  readonly allRevenue: bigint;
  readonly allCost: bigint;
};

const zone = Prisma.sql`COALESCE(substring(o.subject FROM '^domain:[^.]+[.](.+)$'), '')`;
const month = Prisma.sql`to_char(t.at AT TIME ZONE 'UTC', 'YYYY-MM')`;

const keys = {
  zone: { key: zone, name: zone },
  customer: { key: Prisma.sql`COALESCE(c.id, '')`, name: Prisma.sql`COALESCE(c.name, '')` },
  month: { key: month, name: month },
} as const;

const orders = {
  name: Prisma.sql`min(name)`,
  sold: Prisma.sql`sum(sold)`,
  revenue: Prisma.sql`COALESCE(sum(revenue), 0)`,
  cost: Prisma.sql`COALESCE(sum(cost), 0)`,
  margin: Prisma.sql`COALESCE(sum(revenue), 0) - COALESCE(sum(cost), 0)`,
} as const;

function read({ by, month: chosen, sort, dir }: MarginSearch, limit: number, offset: number): Promise<Row[]> {
  const { key, name } = keys[by];
  const from = by === 'month' ? `${chosen.slice(0, 4)}-01-01` : `${chosen}-01`;
  const span = by === 'month' ? '1 year' : '1 month';
  return db.$queryRaw<Row[]>`
    WITH moved AS (
      SELECT ${key} AS key, ${name} AS name, a.kind, a.currency, t.kind AS act, e.amount_minor AS minor,
        CASE WHEN a.currency = 'RUB' THEN e.amount_minor ELSE round(e.amount_minor * (
          SELECT rate.roubles_micro FROM exchange_rate rate
          WHERE rate.currency = a.currency AND rate.is_believed AND rate.at <= t.at ORDER BY rate.id DESC LIMIT 1
        ) / 1000000.0) END AS roubles
      FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id
        JOIN ledger_account a ON a.id = e.account_id AND a.kind IN ('revenue', 'registrar_cost')
        LEFT JOIN operation o ON o.id = t.operation_id LEFT JOIN customer c ON c.id = o.customer_id
      WHERE t.at >= ${from}::timestamp AT TIME ZONE 'UTC'
        AND t.at < (${from}::timestamp + ${span}::interval) AT TIME ZONE 'UTC'
    ), one AS (
      SELECT key, min(name) AS name, currency, count(*) FILTER (WHERE act = 'capture') AS sold,
        sum(minor) FILTER (WHERE kind = 'revenue') AS paid, sum(roubles) FILTER (WHERE kind = 'revenue') AS revenue,
        -sum(roubles) FILTER (WHERE kind = 'registrar_cost') AS cost, bool_or(roubles IS NULL) AS partial
      FROM moved GROUP BY key, currency
    )
    SELECT key, min(name) AS name, sum(sold)::int AS sold,
      json_object_agg(currency, paid::text ORDER BY currency) FILTER (WHERE paid IS NOT NULL) AS paid,
      COALESCE(sum(revenue), 0)::bigint AS revenue, COALESCE(sum(cost), 0)::bigint AS cost,
      bool_or(partial) AS "isPartial", (count(*) OVER ())::int AS count,
      (sum(COALESCE(sum(revenue), 0)) OVER ())::bigint AS "allRevenue",
      (sum(COALESCE(sum(cost), 0)) OVER ())::bigint AS "allCost"
    FROM one GROUP BY key
    ORDER BY ${orders[sort]} ${dir === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`}, key
    LIMIT ${limit} OFFSET ${offset}`;
}
