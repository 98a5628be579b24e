import type { PrismaClient } from '@/generated/prisma/client';
import { price } from './shop';

/** What may never be, however many pay at once; answers what is. */
export async function checkBooks(db: PrismaClient): Promise<readonly string[]> {
  const [row] = await db.$queryRaw<Record<string, unknown>[]>`
    SELECT
      (SELECT count(*) FROM ledger_account WHERE kind = 'wallet' AND balance_minor < 0) AS "wallets below nothing",
      (SELECT count(*) FROM ledger_account account WHERE balance_minor <>
        (SELECT COALESCE(SUM(amount_minor), 0) FROM ledger_entry WHERE account_id = account.id)) AS "balances off their entries",
      (SELECT abs(SUM(balance_minor)) FROM ledger_account) AS "money from nowhere",
      (SELECT count(*) FROM ledger_account held WHERE kind = 'held' AND balance_minor <> ${price}::bigint *
        (SELECT count(*) FROM operation WHERE customer_id = held.customer_id)) AS "holds without their operation",
      (SELECT count(*) FROM quote WHERE ordered_at IS NOT NULL AND 1 <>
        (SELECT count(*) FROM "order" o JOIN order_line l ON l.order_id = o.id JOIN operation p ON p.id = l.operation_id
          JOIN invoice i ON i.order_id = o.id JOIN domain d ON d.state = 'registering' AND 'domain:' || d.ascii_name = p.subject
          WHERE o.quote_id = quote.id)) AS "paid carts without their one order",
      (SELECT count(*) FROM operation) - (SELECT count(*) FROM "order") AS "operations without an order",
      (SELECT last_number FROM invoice_counter) - (SELECT count(*) FROM invoice) AS "numbers that no invoice has"`;
  return Object.entries(row ?? {}).flatMap(([what, count]) =>
    Number(count) === 0 ? [] : [`${what}: ${String(count)}`],
  );
}
