import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import { currencyOf, minorFromDatabase, type Currency } from '@/lib/base/values/money';

/** Something that a customer paid for and got, which stands on no paper that is in force. */
export type Delivered = {
  readonly customerId: string;
  readonly transactionId: string;
  /** The kind of the operation; '' of what no operation caused. */
  readonly kind: string;
  /** The name that it is about, or what was charged. */
  readonly about: string;
  /** Minor units, with VAT. */
  readonly total: number;
  readonly currency: Currency;
};

/** A month of Moscow: its first day, and the first one after it. */
export type Month = { readonly first: string; readonly next: string };

/** VIES says that the VAT id of a buyer does not exist: the tax cannot be left to them. */
const isRefusedByVies = Prisma.sql`(buyer.kind = 'eu' AND EXISTS (
  SELECT FROM vat_id_check said WHERE said.vat_id = buyer.details ->> 'vatId' AND said.state = 'invalid'))`;

/** What of a capture went back into the wallet: papers tell what is left. */
const givenBack = Prisma.sql`COALESCE((
  SELECT SUM(back_entry.amount_minor) FROM ledger_transaction back
  JOIN ledger_entry back_entry ON back_entry.transaction_id = back.id
  JOIN ledger_account purse ON purse.id = back_entry.account_id AND purse.kind = 'wallet'
  WHERE back.kind = 'refund' AND back.operation_id = capture.operation_id), 0)`;

type Row = {
  readonly customer_id: string;
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly total: bigint;
  readonly currency: string;
};

/**
 * What was delivered to businesses in a month and stands on no paper yet, in the order in which it was: all of the first
 * `most` of them by id and currency. Russian businesses get papers of roubles alone, those abroad of whatever they paid in,
 * unless VIES says that there is no such VAT id.
 */
export async function unsaidDeliveries(tx: Tx, { first, next }: Month, most: number): Promise<readonly Delivered[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH unsaid AS (
      ${unsaid({ first, next }, false)}
    )
    SELECT unsaid.customer_id, unsaid.id, COALESCE(operation.kind, '') AS kind, unsaid.total, unsaid.currency,
      COALESCE((SELECT description FROM invoice_line WHERE operation_id = unsaid.operation_id ORDER BY id LIMIT 1),
        unsaid.memo) AS about
    FROM unsaid LEFT JOIN operation ON operation.id = unsaid.operation_id
    WHERE unsaid.turn <= ${most}
    ORDER BY unsaid.customer_id, unsaid.currency, unsaid.seq`;
  return rows.map(({ customer_id: customerId, id, kind, about, total, currency }) => ({
    customerId,
    transactionId: id,
    kind,
    about,
    total: minorFromDatabase(total),
    currency: currencyOf(currency),
  }));
}

/** How many customers have something that was delivered to them in a month on no paper, as VIES knows no such VAT id. */
export async function refusedByVies(tx: Tx, month: Month): Promise<number> {
  if ((await tx.vatIdCheck.count({ where: { state: 'invalid' } })) === 0) return 0;
  const [row] = await tx.$queryRaw<readonly { readonly count: number }[]>`
    SELECT count(DISTINCT refused.customer_id)::integer AS count FROM (${unsaid(month, true)}) AS refused`;
  return row?.count ?? 0;
}

const unsaid = ({ first, next }: Month, isRefused: boolean) => Prisma.sql`
  SELECT account.customer_id, capture.id, capture.seq, capture.operation_id, capture.memo,
    (0 - SUM(entry.amount_minor) - ${givenBack})::bigint AS total,
    account.currency, dense_rank() OVER (ORDER BY account.customer_id, account.currency) AS turn
  FROM ledger_transaction capture
  JOIN ledger_entry entry ON entry.transaction_id = capture.id
  JOIN ledger_account account ON account.id = entry.account_id
  JOIN buyer ON buyer.customer_id = account.customer_id AND buyer.replaced_at IS NULL AND buyer.kind <> 'person'
    AND (account.currency = 'RUB' OR buyer.kind = 'eu') AND ${isRefusedByVies} = ${isRefused}
  WHERE capture.kind = 'capture'
    AND capture.at >= (${first}::timestamp AT TIME ZONE 'Europe/Moscow')
    AND capture.at < (${next}::timestamp AT TIME ZONE 'Europe/Moscow')
    AND NOT EXISTS (
      SELECT FROM document_line line WHERE line.transaction_id = capture.id
        AND NOT EXISTS (SELECT FROM document correction WHERE correction.corrects_id = line.document_id))
  GROUP BY account.customer_id, account.currency, capture.id
  HAVING 0 - SUM(entry.amount_minor) > ${givenBack}`;
