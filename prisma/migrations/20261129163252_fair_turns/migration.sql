-- CreateEnum
CREATE TYPE "operation_urgency" AS ENUM ('person', 'bulk', 'schedule');

-- AlterTable
ALTER TABLE "operation" ADD COLUMN     "aspect" TEXT,
ADD COLUMN     "urgency" "operation_urgency" NOT NULL DEFAULT 'person';

-- CreateTable
CREATE TABLE "operation_turn" (
    "billing" BOOLEAN NOT NULL,
    "urgency" "operation_urgency" NOT NULL,
    "customer" TEXT NOT NULL,

    CONSTRAINT "operation_turn_pkey" PRIMARY KEY ("billing","urgency")
);

-- What waits behind something that is about all of its name keeps doing so; parts of a name no longer wait for each other.
UPDATE operation SET aspect = CASE WHEN kind IN ('domain.renew', 'bill.delete') THEN 'term' ELSE 'delegation' END
WHERE kind IN ('domain.renew', 'bill.delete', 'domain.name-servers', 'domain.delegate', 'domain.undelegate');
UPDATE operation SET urgency = CASE WHEN group_id IS NULL THEN 'schedule' ELSE 'bulk' END::operation_urgency
WHERE ended_at IS NULL AND (group_id IS NOT NULL OR asked_by_user_id IS NULL);

INSERT INTO operation_turn (billing, urgency, customer)
SELECT billing, urgency, '' FROM unnest(ARRAY[true, false]) AS billing, unnest(enum_range(NULL::operation_urgency)) AS urgency;

-- Who waits, by customer: the next one after another is one step of this index, however many operations wait.
CREATE INDEX operation_in_turn ON operation (billing, urgency, COALESCE(customer_id, '-'), run_after, seq) WHERE state = 'queued';
-- What may share a call.
CREATE INDEX operation_mates ON operation (kind, batch_key, urgency, run_after, seq)
  WHERE state = 'queued' AND batch_key IS NOT NULL;
CREATE INDEX operation_unknown ON operation (urgency, run_after, seq) WHERE state = 'unknown';

-- What may be sent now: nothing that was asked for earlier on the same part of its subject, or on all of it, is still
-- going on or waiting for a person, and its group is not held back. What waits for a day that may be months away holds
-- up nothing. Groups that are held back are few, so their ids are read once a statement.
CREATE VIEW operation_ready AS
SELECT o.id, o.seq, o.kind, o.billing, o.urgency, o.customer_id, o.batch_key, o.run_after
FROM operation o
WHERE o.state = 'queued' AND o.run_after <= panel_now()
  AND (o.group_id IS NULL OR o.group_id <> ALL (ARRAY(
    SELECT held.id FROM operation_group held WHERE held.state IN ('paused', 'cancelling'))))
  AND NOT EXISTS (
    SELECT 1 FROM operation earlier
    WHERE earlier.subject = o.subject AND earlier.seq < o.seq AND earlier.ended_at IS NULL
      AND (earlier.aspect IS NULL OR o.aspect IS NULL OR earlier.aspect = o.aspect)
      AND (earlier.state <> 'queued' OR earlier.error_code IS DISTINCT FROM 'OPENS_LATER'
        OR earlier.run_after <= panel_now()));

-- Whose turn it is: the most urgent first, then the customer after the one who was served last, then what that customer
-- asked for first; and with it what may share its call and is as urgent. Answers them locked; none if nothing is ready.
CREATE FUNCTION operations_in_turn(of_billing boolean, of_kinds text[], most integer) RETURNS SETOF character(32)
LANGUAGE plpgsql ROWS 1 AS $$
DECLARE
  class operation_urgency;
  served text;
  waiting text;
  following text;
  is_second_lap boolean;
  head record;
  moment timestamptz := panel_now();
BEGIN
  FOREACH class IN ARRAY enum_range(NULL::operation_urgency) LOOP
    CONTINUE WHEN NOT EXISTS (
      SELECT 1 FROM operation o WHERE o.state = 'queued' AND o.billing = of_billing AND o.urgency = class);
    -- Who claims at the same moment waits here, so that two do not serve the same customer in one turn.
    SELECT t.customer INTO served FROM operation_turn t WHERE t.billing = of_billing AND t.urgency = class FOR UPDATE;
    waiting := served;
    is_second_lap := false;
    LOOP
      SELECT COALESCE(o.customer_id, '-') INTO following FROM operation o
      WHERE o.state = 'queued' AND o.billing = of_billing AND o.urgency = class AND COALESCE(o.customer_id, '-') > waiting
      ORDER BY COALESCE(o.customer_id, '-') LIMIT 1;
      IF following IS NULL OR (is_second_lap AND following > served) THEN
        EXIT WHEN is_second_lap;
        is_second_lap := true;
        waiting := '';
        CONTINUE;
      END IF;
      waiting := following;
      SELECT r.id, r.kind, r.batch_key INTO head FROM operation_ready r
      WHERE r.billing = of_billing AND r.urgency = class AND COALESCE(r.customer_id, '-') = waiting
        AND r.run_after <= moment AND (r.kind || '') = ANY(of_kinds) -- written so that no index on kind is taken
      ORDER BY r.run_after, r.seq LIMIT 1 FOR UPDATE SKIP LOCKED;
      CONTINUE WHEN NOT FOUND;
      UPDATE operation_turn t SET customer = waiting WHERE t.billing = of_billing AND t.urgency = class;
      RETURN NEXT head.id;
      IF head.batch_key IS NOT NULL THEN
        RETURN QUERY SELECT r.id FROM operation_ready r
          WHERE r.kind = head.kind AND r.batch_key = head.batch_key AND r.urgency = class AND r.run_after <= moment
            AND r.id <> head.id
          ORDER BY r.run_after, r.seq LIMIT most - 1 FOR UPDATE SKIP LOCKED;
      END IF;
      RETURN;
    END LOOP;
  END LOOP;
END $$;
