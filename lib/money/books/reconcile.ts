import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import { writeDifferences } from './differences';
import { matched, type Pair } from './match';
import { costsInScope, since, stillOpen } from './scope';

/** Clocks and midnights: a bill may be of a day before its operation was sent or after its cost was booked. */
const slackDays = 2;

/** Matches what is new of bills and costs, and writes down where the two differ. Changes nothing where nothing changed. */
export async function reconcileBooks(tx: Tx): Promise<void> {
  await lock(tx, 'books');
  const pairs = matched(await likelyPairs(tx));
  if (pairs.length > 0) {
    await tx.$executeRaw`
      UPDATE registrar_bill_item item SET operation_id = pair."operationId"
      FROM json_to_recordset(${JSON.stringify(pairs)}::json) AS pair("billId" bigint, position int, "operationId" text)
      WHERE item.bill_id = pair."billId" AND item.position = pair.position`;
  }
  await writeDifferences(tx);
}

/**
 * Items without an operation and costs without an item, of one name and its days; the likest first: domains before what is
 * bought for them, paid bills before others, the sum last.
 */
function likelyPairs(tx: Tx): Promise<Pair[]> {
  const day = (at: Prisma.Sql) => Prisma.sql`(${at} AT TIME ZONE 'UTC')::date`;
  return tx.$queryRaw<Pair[]>`
    SELECT item.bill_id::text AS "billId", item.position, cost.id AS "operationId"
    FROM (${costsInScope}) cost
      JOIN registrar_bill_item item ON item.ascii_name = substr(cost.subject, 8) AND item.operation_id IS NULL
      JOIN registrar_bill bill ON bill.bill_id = item.bill_id
      CROSS JOIN LATERAL (
        SELECT ${day(Prisma.sql`COALESCE(cost.sent_at, cost.at)`)} AS sent, ${day(Prisma.sql`cost.at`)} AS booked
      ) days
    WHERE NOT EXISTS (SELECT 1 FROM registrar_bill_item taken WHERE taken.operation_id = cost.id)
      AND bill.billed_on >= ${since}::date AND bill.total_minor > 0 AND ${stillOpen('bill')}
      AND bill.billed_on BETWEEN days.sent - ${slackDays}::int AND days.booked + ${slackDays}::int
    ORDER BY item.servtype NOT IN ('domain', ''), (item.action = 'renew') <> (cost.kind = 'domain.renew'),
      bill.status <> 'payed', GREATEST(days.sent - bill.billed_on, bill.billed_on - days.booked, 0),
      (bill.total_minor, bill.currency) <> (cost.minor, cost.currency), cost.at, cost.id, bill.bill_id, item.position`;
}
