import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { minorFromDatabase } from '@/lib/base/values/money';

/** Something that a customer paid for and got, which stands on no paper that is in force. */
export type Delivered = {
  readonly customerId: string;
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

type Row = {
  readonly customer_id: string;
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly total: bigint;
};

/**
 * What was delivered to businesses in a month and stands on no paper yet, in the order in which it was: all of the first
 * `most` of them by id.
 */
export async function unsaidDeliveries(tx: Tx, { first, next }: Month, most: number): Promise<readonly Delivered[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH unsaid AS (
      SELECT account.customer_id, capture.id, capture.seq, capture.operation_id, capture.memo,
        (0 - SUM(entry.amount_minor))::bigint AS total,
        dense_rank() OVER (ORDER BY account.customer_id) AS turn
      FROM ledger_transaction capture
      JOIN ledger_entry entry ON entry.transaction_id = capture.id
      JOIN ledger_account account ON account.id = entry.account_id AND account.currency = 'RUB'
      JOIN buyer ON buyer.customer_id = account.customer_id AND buyer.replaced_at IS NULL AND buyer.kind <> 'person'
      WHERE capture.kind = 'capture'
        AND capture.at >= (${first}::timestamp AT TIME ZONE 'Europe/Moscow')
        AND capture.at < (${next}::timestamp AT TIME ZONE 'Europe/Moscow')
        AND NOT EXISTS (
          SELECT FROM document_line line WHERE line.transaction_id = capture.id
            AND NOT EXISTS (SELECT FROM document correction WHERE correction.corrects_id = line.document_id))
      GROUP BY account.customer_id, capture.id
      HAVING SUM(entry.amount_minor) < 0
    )
    SELECT unsaid.customer_id, unsaid.id, COALESCE(operation.kind, '') AS kind, unsaid.total,
      COALESCE((SELECT description FROM invoice_line WHERE operation_id = unsaid.operation_id ORDER BY id LIMIT 1),
        unsaid.memo) AS about
    FROM unsaid LEFT JOIN operation ON operation.id = unsaid.operation_id
    WHERE unsaid.turn <= ${most}
    ORDER BY unsaid.customer_id, unsaid.seq`;
  return rows.map(({ customer_id: customerId, id, kind, about, total }) => ({
    customerId,
    transactionId: id,
    kind,
    about,
    total: minorFromDatabase(total),
  }));
}
