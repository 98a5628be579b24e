import 'server-only';
import { Prisma } from '@/generated/prisma/client';

/** Bills change, and costs meet their bills, within so many days; what is open longer is looked at for as long as it is. */
const daysBack = 60;

/** Since when what the registrar charges is looked at; what was before is history. */
export const since = Prisma.sql`(SELECT losses_since FROM registrar_state WHERE id = 1)`;

const from = Prisma.sql`panel_now() - make_interval(days => ${daysBack}::int)`;

/** Whether a bill (by that alias) may still change anything. */
export const stillOpen = (bill: 'bill') => Prisma.sql`(${Prisma.raw(bill)}.billed_on > (${from})::date
  OR ${Prisma.raw(bill)}.bill_id IN (SELECT bill_id FROM book_difference WHERE settled_at IS NULL AND bill_id IS NOT NULL))`;

/** What the ledger says that operations on names cost, a row an operation; `at`: when it was booked. */
export const costsInScope = Prisma.sql`
  SELECT o.id, o.kind, o.subject, o.sent_at, a.currency, -sum(e.amount_minor)::bigint AS minor, max(t.at) AS at
  FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id
    JOIN ledger_account a ON a.id = e.account_id AND a.kind = 'registrar_cost'
    JOIN operation o ON o.id = t.operation_id
  WHERE t.kind = 'registrar_charge' AND t.at > ${since} AND o.subject LIKE 'domain:%'
    AND (t.at > ${from} OR t.operation_id IN (
      SELECT operation_id FROM book_difference WHERE settled_at IS NULL AND operation_id IS NOT NULL))
  GROUP BY o.id, a.currency`;
