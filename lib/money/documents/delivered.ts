import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import { minorFromDatabase } from '@/lib/base/values/money';

/** Something that a customer paid for and got, which stands on no paper that is in force. */
export type Delivered = {
  readonly transactionId: string;
  /** The kind of the operation; '' of what no operation caused. */
  readonly kind: string;
  /** The name that it is about, or what was charged. */
  readonly about: string;
  /** Kopecks, with VAT. */
  readonly total: number;
};

/** A month of Moscow: its first day, and the first one after it. */
export type Month = { readonly first: string; readonly next: string };

/** What of a capture went back into the wallet: papers tell what is left. */
const givenBack = Prisma.sql`COALESCE((
  SELECT SUM(back_entry.amount_minor) FROM ledger_transaction back
  JOIN ledger_entry back_entry ON back_entry.transaction_id = back.id
  JOIN ledger_account purse ON purse.id = back_entry.account_id AND purse.kind = 'wallet'
  WHERE back.kind = 'refund' AND back.operation_id = capture.operation_id), 0)`;

/** Businesses to which something was delivered in a month, and no paper says so yet; at most `most` of them. */
export async function customersToTell(tx: Tx, { first, next }: Month, most: number): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ customer_id: string }[]>`
    SELECT DISTINCT account.customer_id
    FROM ledger_transaction capture
    JOIN ledger_entry entry ON entry.transaction_id = capture.id
    JOIN ledger_account account ON account.id = entry.account_id AND account.currency = 'RUB'
    JOIN buyer ON buyer.customer_id = account.customer_id AND buyer.replaced_at IS NULL AND buyer.kind <> 'person'
    WHERE capture.kind = 'capture'
      AND capture.at >= (${first}::timestamp AT TIME ZONE 'Europe/Moscow')
      AND capture.at < (${next}::timestamp AT TIME ZONE 'Europe/Moscow')
      AND 0 - entry.amount_minor > ${givenBack}
      AND NOT EXISTS (
        SELECT FROM document_line line WHERE line.transaction_id = capture.id
          AND NOT EXISTS (SELECT FROM document correction WHERE correction.corrects_id = line.document_id))
    ORDER BY account.customer_id LIMIT ${most}`;
  return rows.map(({ customer_id: id }) => id);
}

/** What was delivered to one of them, in the order in which it was. */
export async function deliveredTo(tx: Tx, customerId: string, { first, next }: Month): Promise<readonly Delivered[]> {
  const rows = await tx.$queryRaw<{ id: string; kind: string; about: string; total: bigint }[]>`
    SELECT capture.id, COALESCE(operation.kind, '') AS kind, (0 - SUM(entry.amount_minor) - ${givenBack})::bigint AS total,
      COALESCE((SELECT description FROM invoice_line WHERE operation_id = capture.operation_id ORDER BY id LIMIT 1),
        capture.memo) AS about
    FROM ledger_transaction capture
    JOIN ledger_entry entry ON entry.transaction_id = capture.id
    JOIN ledger_account account ON account.id = entry.account_id
      AND account.currency = 'RUB' AND account.customer_id = ${customerId}
    LEFT JOIN operation ON operation.id = capture.operation_id
    WHERE capture.kind = 'capture'
      AND capture.at >= (${first}::timestamp AT TIME ZONE 'Europe/Moscow')
      AND capture.at < (${next}::timestamp AT TIME ZONE 'Europe/Moscow')
      AND NOT EXISTS (
        SELECT FROM document_line line WHERE line.transaction_id = capture.id
          AND NOT EXISTS (SELECT FROM document correction WHERE correction.corrects_id = line.document_id))
    GROUP BY capture.id, operation.kind
    HAVING 0 - SUM(entry.amount_minor) > ${givenBack}
    ORDER BY capture.seq`;
  return rows.map(({ id, kind, about, total }) => ({
    transactionId: id,
    kind,
    about,
    total: minorFromDatabase(total),
  }));
}
