import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { env } from '@/lib/base/env/env';
import { parseDecimal } from '@/lib/base/values/money';
import { ofIntents } from '../invariants/intents';
import { moneyProblems } from '../invariants/books';
import { storyOf } from '../invariants/story';
import type { Place } from '../place';
import { paperRules, rules } from './rules';

type Ground = Pick<Place, 'query' | 'control'>;

/** The database of this process, and the registrar's own books. */
export function groundOf(ask: Place['control']): Ground {
  return {
    control: ask,
    query: async (row, sql, values = []) => z.array(row).parse(await db.$queryRawUnsafe(sql, ...values)),
  };
}

const theirs = z.object({
  accounts: z.array(
    z.object({
      username: z.string(),
      balance: z.string(),
      charged: z.string(),
      refilled: z.string(),
      started: z.string(),
    }),
  ),
  charges: z.array(
    z.object({ action: z.string(), amount: z.string(), dname: z.string(), user_servid: z.string().nullable() }),
  ),
});

const line = z.object({
  currency: z.string(),
  orders: z.coerce.number(),
  sold: z.coerce.number(),
  captured: z.coerce.number(),
  refunded: z.coerce.number(),
  chargedBack: z.coerce.number(),
  owed: z.coerce.number(),
  wallets: z.coerce.number(),
  cost: z.coerce.number(),
  margin: z.coerce.number(),
});

/** Of one currency, in its minor units; `cost` and `margin` in kopecks, by the newest rate. */
export type Line = z.output<typeof line>;

const ours = z.object({ payable: z.coerce.number(), balance: z.coerce.number() });

export type MonthsBooks = {
  readonly lines: readonly Line[];
  /** Kopecks. */
  readonly registrar: {
    readonly owed: number;
    readonly charged: number;
    readonly ourBalance: number;
    readonly balance: number;
    readonly started: number;
    readonly refilled: number;
  };
  readonly counts: Readonly<Record<string, number>>;
  /** Sentences about what must not be; empty = all held. */
  readonly broken: readonly string[];
};

/** What the month came to, and every rule that does not hold at its end. */
export async function booksOf(ground: Ground): Promise<MonthsBooks> {
  const kept = theirs.parse(await ground.control('GET', 'books'));
  const account = kept.accounts.find(({ username }) => username === env.REGAPI_USERNAME);
  if (!account) throw new Error('the registrar does not know us');
  const [own] = await ground.query(
    ours,
    `SELECT (SELECT COALESCE(sum(balance_minor), 0) FROM ledger_account WHERE kind = 'registrar_payable') AS payable,
      (SELECT COALESCE(max(balance_minor), 0) FROM registrar_state) AS balance`,
  );
  const registrar = {
    owed: own?.payable ?? 0,
    charged: kopecks(account.charged),
    ourBalance: own?.balance ?? 0,
    balance: kopecks(account.balance),
    started: kopecks(account.started),
    refilled: kopecks(account.refilled),
  };
  const story = await storyOf(ground);
  const beside = { seen: { byHand: [], lost: null }, lacks: null };
  const broken = [
    ...ofIntents.flatMap(({ id, broken: of }) => of(story, beside).map((what) => `${id}: ${what}`)),
    ...(await moneyProblems(ground)),
    ...registrarProblems(registrar),
    ...(await costProblems(ground, kept.charges)),
  ];
  const found = z.object({ what: z.string() });
  for (const rule of [...rules, ...paperRules])
    broken.push(...(await ground.query(found, rule)).map(({ what }) => what));
  const [counts = {}] = await ground.query(z.record(z.string(), z.coerce.number()), countsSql);
  return { lines: await ground.query(line, linesSql), registrar, counts, broken };
}

function registrarProblems({ owed, charged, ourBalance, balance, started, refilled }: MonthsBooks['registrar']) {
  return [
    ...(owed === charged ? [] : [`we owe the registrar ${owed} kopecks, it took ${charged}`]),
    ...(ourBalance === balance ? [] : [`the registrar has ${balance} kopecks of ours, we show ${ourBalance}`]),
    ...(balance === started + refilled - charged ? [] : ['the registrar lost money of ours']),
  ];
}

const cost = z.object({ action: z.string(), name: z.string(), minor: z.coerce.number() });

/** Name by name and deed by deed: what we booked as its cost is what the registrar took for it. */
async function costProblems(ground: Ground, charges: z.output<typeof theirs>['charges']): Promise<readonly string[]> {
  const booked = await ground.query(
    cost,
    `SELECT CASE o.kind WHEN 'domain.register' THEN 'new' ELSE 'renew' END AS action, substr(o.subject, 8) AS name,
      sum(e.amount_minor) AS minor
    FROM operation o JOIN ledger_transaction t ON t.operation_id = o.id JOIN ledger_entry e ON e.transaction_id = t.id
    JOIN ledger_account a ON a.id = e.account_id AND a.kind = 'registrar_payable' GROUP BY 1, 2`,
  );
  const took = new Map<string, number>();
  for (const { action, dname, amount } of charges) {
    const key = `${action} ${dname}`;
    took.set(key, (took.get(key) ?? 0) + kopecks(amount));
  }
  const wrong = booked.flatMap(({ action, name, minor }) => {
    const key = `${action} ${name}`;
    const theirSum = took.get(key) ?? 0;
    took.delete(key);
    return theirSum === minor ? [] : [`${key}: booked ${minor}, the registrar took ${theirSum}`];
  });
  return [...wrong, ...[...took].map(([key, minor]) => `${key}: the registrar took ${minor}, nothing is booked`)];
}

function kopecks(roubles: string): number {
  const read = parseDecimal(roubles, 'RUB');
  if (!read) throw new Error(`"${roubles}" is no sum`);
  return read.minor;
}

const linesSql = `
  WITH rate AS (
    SELECT DISTINCT ON (currency) currency::text AS currency, roubles_micro / 1000000.0 AS roubles FROM exchange_rate
    WHERE is_believed ORDER BY currency, id DESC),
  sums AS (
    SELECT c.currency::text AS currency,
      (SELECT count(*) FROM "order" o JOIN invoice i ON i.order_id = o.id WHERE i.currency = c.currency) AS orders,
      (SELECT COALESCE(sum(balance_minor), 0) FROM ledger_account WHERE kind = 'revenue' AND currency = c.currency) AS sold,
      (SELECT COALESCE(sum(amount_minor), 0) FROM payment WHERE state = 'succeeded' AND currency = c.currency) AS captured,
      (SELECT COALESCE(sum(amount_minor), 0) FROM refund WHERE state = 'succeeded' AND currency = c.currency) AS refunded,
      (SELECT COALESCE(sum(amount_minor), 0) FROM chargeback WHERE state <> 'won' AND currency = c.currency) AS "chargedBack",
      (SELECT 0 - COALESCE(sum(balance_minor), 0) FROM ledger_account WHERE kind = 'wallet_debt' AND currency = c.currency) AS owed,
      (SELECT COALESCE(sum(balance_minor), 0) FROM ledger_account WHERE kind = 'wallet' AND currency = c.currency) AS wallets,
      (SELECT COALESCE(sum(e.amount_minor), 0) FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id AND a.kind = 'registrar_payable'
        JOIN ledger_transaction t ON t.id = e.transaction_id JOIN operation o ON o.id = t.operation_id
        JOIN customer u ON u.id = o.customer_id WHERE u.currency = c.currency) AS cost
    FROM (SELECT DISTINCT currency FROM customer) c)
  SELECT sums.*, round(sold * COALESCE(roubles, 1)) - cost AS margin FROM sums LEFT JOIN rate USING (currency)
  ORDER BY currency DESC`;

const countsSql = `SELECT (SELECT count(*) FROM customer)::int AS customers, (SELECT count(*) FROM "order")::int AS orders,
  (SELECT count(*) FROM operation WHERE kind = 'domain.renew' AND state = 'succeeded')::int AS renewals,
  (SELECT count(*) FROM payment WHERE state = 'succeeded')::int AS "payments that came",
  (SELECT count(*) FROM payment WHERE state = 'failed' AND NOT is_for_renewals)::int AS "cards refused",
  (SELECT count(*) FROM payment WHERE state = 'failed' AND is_for_renewals)::int AS "charges for renewals refused",
  (SELECT count(*) FROM payment WHERE state = 'pending')::int AS "payments still open",
  (SELECT count(*) FROM refund WHERE state = 'succeeded')::int AS refunds, (SELECT count(*) FROM chargeback)::int AS chargebacks,
  (SELECT count(*) FROM operation WHERE state = 'cancelled')::int AS "operations that came to nothing",
  (SELECT count(DISTINCT operation_id) FROM operation_event WHERE code = 'NOT_ENOUGH_MONEY')::int AS "operations that waited for money",
  (SELECT count(*) FROM invoice)::int AS invoices, (SELECT count(*) FROM document)::int AS papers,
  (SELECT count(*) FROM sent_letter)::int AS letters, (SELECT count(*) FROM loss)::int AS losses`;
