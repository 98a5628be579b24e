import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { costsInScope, since, stillOpen } from './scope';

/** A bill may be read that much later than its operation was booked, in days. */
const graceDays = 3;

type Found = {
  readonly billId: string | null;
  readonly operationId: string | null;
  readonly kind: string;
  readonly asciiName: string;
  readonly happenedOn: string;
  readonly currency: string;
  readonly oursMinor: string;
  readonly theirsMinor: string;
};

/**
 * Writes down what differs now. What is settled keeps its note while its sums stay, and is open again once they
 * change; what came right before anybody settled it goes away.
 */
export async function writeDifferences(tx: Tx): Promise<void> {
  const found = [...(await ofBills(tx)), ...(await ofCosts(tx))].map((one) => ({ id: newId('dif'), ...one }));
  await tx.$executeRaw`
    WITH found AS MATERIALIZED (
      SELECT * FROM json_to_recordset(${JSON.stringify(found)}::json) AS one(id text, "billId" bigint, "operationId" text,
        kind text, "asciiName" text, "happenedOn" date, currency text, "oursMinor" bigint, "theirsMinor" bigint)
    ), gone AS (
      DELETE FROM book_difference old WHERE old.settled_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM found WHERE found."billId" = old.bill_id)
        AND NOT EXISTS (SELECT 1 FROM found WHERE found."operationId"::bpchar = old.operation_id)
    ), changed AS (
      UPDATE book_difference old SET kind = found.kind::book_difference_kind, ours_minor = found."oursMinor",
        theirs_minor = found."theirsMinor", note = NULL, settled_at = NULL, settled_by_user_id = NULL
      FROM found
      WHERE COALESCE(found."billId"::text, found."operationId") = COALESCE(old.bill_id::text, old.operation_id::text)
        AND (old.ours_minor, old.theirs_minor, CASE WHEN old.settled_at IS NULL THEN old.kind::text ELSE found.kind END)
          IS DISTINCT FROM (found."oursMinor", found."theirsMinor", found.kind)
    )
    INSERT INTO book_difference (id, kind, bill_id, operation_id, ascii_name, happened_on, currency, ours_minor, theirs_minor)
    SELECT id, kind::book_difference_kind, "billId", "operationId", "asciiName", "happenedOn", currency, "oursMinor",
      "theirsMinor"
    FROM found ON CONFLICT DO NOTHING`;
}

/** What of the registrar's charges an order of ours may be for before its cost is booked. */
const ordering = ['domain.register', 'domain.transfer', 'domain.renew', 'domain.bid'];

/**
 * Bills of which operations and decided losses together make another sum. What is under way costs nothing yet: a transfer is
 * booked once the name is here, days after its bill was paid.
 */
function ofBills(tx: Tx): Promise<Found[]> {
  return tx.$queryRaw<Found[]>`
    WITH scope AS MATERIALIZED (
      SELECT * FROM registrar_bill bill
      WHERE bill.total_minor > 0 AND bill.billed_on > ${since}::date AND ${stillOpen('bill')}
        AND NOT EXISTS (
          SELECT 1 FROM registrar_bill_item item WHERE item.bill_id = bill.bill_id AND item.itemtype = 'prepayment')
    ), booked AS (
      SELECT scope.bill_id, -sum(e.amount_minor) AS minor
      FROM scope JOIN registrar_bill_item item ON item.bill_id = scope.bill_id
        JOIN ledger_transaction t ON t.operation_id = item.operation_id AND t.kind = 'registrar_charge'
        JOIN ledger_entry e ON e.transaction_id = t.id
        JOIN ledger_account a ON a.id = e.account_id AND a.kind = 'registrar_cost' AND a.currency = scope.currency
      GROUP BY scope.bill_id
    ), lost AS (
      SELECT scope.bill_id, sum(loss.cost_minor) FILTER (WHERE loss.decision IS NOT NULL) AS minor,
        bool_or(loss.decision IS NULL) AS waits
      FROM scope JOIN loss ON loss.bill_id = scope.bill_id AND loss.currency = scope.currency GROUP BY scope.bill_id
    ), named AS (
      SELECT scope.bill_id, min(item.ascii_name) AS ascii_name,
        bool_or(item.action = 'renew' AND domain.registrar_renews IS TRUE) AS by_flag
      FROM scope JOIN registrar_bill_item item ON item.bill_id = scope.bill_id
        LEFT JOIN domain ON domain.ascii_name = item.ascii_name
      GROUP BY scope.bill_id
    ), known AS (
      SELECT scope.*, COALESCE(booked.minor, 0) + COALESCE(lost.minor, 0) AS ours,
        CASE WHEN scope.status = 'payed' THEN scope.total_minor ELSE 0 END AS theirs,
        COALESCE(lost.waits, false) AS waits, COALESCE(named.ascii_name, '') AS ascii_name,
        COALESCE(named.by_flag, false) AS by_flag,
        scope.pay_type NOT IN ('prepay', '') OR EXISTS (
          SELECT 1 FROM operation o
          WHERE o.subject = 'bill:' || scope.bill_id AND o.kind = 'bill.pay-type' AND o.state = 'succeeded') AS elsewhere
      FROM scope LEFT JOIN booked USING (bill_id) LEFT JOIN lost USING (bill_id) LEFT JOIN named USING (bill_id)
    )
    SELECT bill_id::text AS "billId", NULL AS "operationId", CASE
        WHEN status IN ('notpayed', 'confirmed') THEN 'unpaid'
        WHEN status <> 'payed' THEN 'refunded'
        WHEN (waits OR ours = 0) AND elsewhere THEN 'paid_elsewhere'
        WHEN waits AND by_flag THEN 'registrar_renewal'
        WHEN waits THEN 'undecided'
        WHEN ours = 0 THEN 'no_operation'
        ELSE 'price' END AS kind,
      ascii_name AS "asciiName", billed_on::text AS "happenedOn", currency, ours::text AS "oursMinor",
      theirs::text AS "theirsMinor"
    FROM known WHERE ours <> theirs AND (status <> 'payed' OR NOT EXISTS (
      SELECT 1 FROM registrar_bill_item item JOIN operation o ON o.subject = 'domain:' || item.ascii_name
        LEFT JOIN transfer ON transfer.operation_id = o.id AND transfer.state IN ('ordered', 'under_way')
        LEFT JOIN bid ON bid.operation_id = o.id AND bid.state IN ('asked', 'placed')
      WHERE item.bill_id = known.bill_id AND item.operation_id IS NULL AND o.kind = ANY(${ordering}::text[])
        AND o.sent_at < known.billed_on + ${graceDays}::int
        AND (o.ended_at IS NULL OR transfer.id IS NOT NULL OR bid.id IS NOT NULL)))`;
}

/** Costs that no bill of their days names, once it should have been read. */
function ofCosts(tx: Tx): Promise<Found[]> {
  return tx.$queryRaw<Found[]>`
    SELECT NULL AS "billId", cost.id AS "operationId", 'no_bill' AS kind, substr(cost.subject, 8) AS "asciiName",
      (cost.at AT TIME ZONE 'UTC')::date::text AS "happenedOn", cost.currency, cost.minor::text AS "oursMinor",
      '0' AS "theirsMinor"
    FROM (${costsInScope}) cost
    WHERE cost.at < panel_now() - make_interval(days => ${graceDays}::int)
      AND NOT EXISTS (SELECT 1 FROM registrar_bill_item item WHERE item.operation_id = cost.id)`;
}
