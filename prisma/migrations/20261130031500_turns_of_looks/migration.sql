-- AlterTable
ALTER TABLE "operation" ADD COLUMN     "is_held_back" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "look_turn" (
    "urgency" "operation_urgency" NOT NULL,
    "customer" TEXT NOT NULL,

    CONSTRAINT "look_turn_pkey" PRIMARY KEY ("urgency")
);

INSERT INTO look_turn (urgency, customer) SELECT urgency, '' FROM unnest(enum_range(NULL::operation_urgency)) AS urgency;

-- What is queued of a group that is paused or being cancelled, so that no claim passes it on its way to others.
CREATE FUNCTION operation_group_hold_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IN ('paused', 'cancelling') THEN
    UPDATE operation SET is_held_back = true WHERE group_id = NEW.id AND state = 'queued' AND NOT is_held_back;
  ELSE
    UPDATE operation SET is_held_back = false WHERE group_id = NEW.id AND is_held_back;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER operation_group_hold_back AFTER UPDATE OF state ON operation_group
  FOR EACH ROW WHEN (NEW.state IS DISTINCT FROM OLD.state) EXECUTE FUNCTION operation_group_hold_back();
UPDATE operation SET is_held_back = true
WHERE state = 'queued' AND group_id IN (SELECT id FROM operation_group WHERE state IN ('paused', 'cancelling'));

DROP INDEX operation_in_turn;
CREATE INDEX operation_in_turn ON operation (billing, urgency, COALESCE(customer_id, '-'), run_after, seq)
  WHERE state = 'queued' AND NOT is_held_back;
DROP INDEX operation_mates;
CREATE INDEX operation_mates ON operation (kind, batch_key, urgency, run_after, seq)
  WHERE state = 'queued' AND NOT is_held_back AND batch_key IS NOT NULL;
-- Whose look is next, and whether any is due: the second without the order of asking, or it would be taken for the first.
DROP INDEX operation_unknown;
CREATE INDEX operation_unknown ON operation (urgency, run_after) WHERE state = 'unknown';
CREATE INDEX operation_look_in_turn ON operation (urgency, COALESCE(customer_id, '-'), run_after, seq) WHERE state = 'unknown';
CREATE INDEX operation_look_mates ON operation (kind, batch_key, run_after, seq) WHERE state = 'unknown' AND batch_key IS NOT NULL;

-- The mark only spares steps: the group itself has the last word.
CREATE OR REPLACE VIEW operation_ready AS
SELECT o.id, o.seq, o.kind, o.billing, o.urgency, o.customer_id, o.batch_key, o.run_after
FROM operation o
WHERE o.state = 'queued' AND NOT o.is_held_back AND o.run_after <= panel_now()
  AND (o.group_id IS NULL OR o.group_id <> ALL (ARRAY(
    SELECT held.id FROM operation_group held WHERE held.state IN ('paused', 'cancelling'))))
  AND NOT EXISTS (
    SELECT 1 FROM operation earlier
    WHERE earlier.subject = o.subject AND earlier.seq < o.seq AND earlier.ended_at IS NULL
      AND (earlier.aspect IS NULL OR o.aspect IS NULL OR earlier.aspect = o.aspect)
      AND (earlier.state <> 'queued' OR earlier.error_code IS DISTINCT FROM 'OPENS_LATER'
        OR earlier.run_after <= panel_now()));

-- As before, without what is held back.
CREATE OR REPLACE FUNCTION operations_in_turn(
  of_billing boolean, of_kinds text[], most integer, of_classes operation_urgency[] DEFAULT enum_range(NULL::operation_urgency)
) RETURNS SETOF character(32) LANGUAGE plpgsql ROWS 1
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET enable_incremental_sort = off
SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  class operation_urgency;
  served text;
  waiting text;
  following text;
  is_second_lap boolean;
  head record;
  moment timestamptz := panel_now();
BEGIN
  FOREACH class IN ARRAY of_classes LOOP
    SELECT COALESCE(o.customer_id, '-') INTO following FROM operation o
    WHERE o.state = 'queued' AND NOT o.is_held_back AND o.billing = of_billing AND o.urgency = class
    ORDER BY COALESCE(o.customer_id, '-') LIMIT 1;
    CONTINUE WHEN NOT FOUND;
    -- Who claims at the same moment waits here, so that two do not serve the same customer in one turn.
    SELECT t.customer INTO served FROM operation_turn t WHERE t.billing = of_billing AND t.urgency = class FOR UPDATE;
    waiting := served;
    is_second_lap := false;
    LOOP
      SELECT COALESCE(o.customer_id, '-') INTO following FROM operation o
      WHERE o.state = 'queued' AND NOT o.is_held_back AND o.billing = of_billing AND o.urgency = class
        AND COALESCE(o.customer_id, '-') > waiting
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

-- Whose unknown outcome is looked at next: the same ring as of sends, by who was served last with a look; and with it what
-- may share its look, also what is about to be due within `soon`. Answers them locked; none if nothing is due.
CREATE FUNCTION looks_in_turn(of_kinds text[], most integer, of_classes operation_urgency[], soon interval)
RETURNS SETOF character(32) LANGUAGE plpgsql ROWS 1
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET enable_incremental_sort = off
SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  class operation_urgency;
  served text;
  waiting text;
  following text;
  is_second_lap boolean;
  head record;
  soonest timestamptz;
  moment timestamptz := panel_now();
BEGIN
  FOREACH class IN ARRAY of_classes LOOP
    -- Nearly always nothing is due: then nobody is passed, and nobody waits for a turn.
    SELECT o.run_after INTO soonest FROM operation o
    WHERE o.state = 'unknown' AND o.urgency = class ORDER BY o.run_after LIMIT 1;
    CONTINUE WHEN soonest IS NULL OR soonest > moment;
    SELECT t.customer INTO served FROM look_turn t WHERE t.urgency = class FOR UPDATE;
    waiting := served;
    is_second_lap := false;
    LOOP
      SELECT COALESCE(o.customer_id, '-') INTO following FROM operation o
      WHERE o.state = 'unknown' AND o.urgency = class AND COALESCE(o.customer_id, '-') > waiting
      ORDER BY COALESCE(o.customer_id, '-') LIMIT 1;
      IF following IS NULL OR (is_second_lap AND following > served) THEN
        EXIT WHEN is_second_lap;
        is_second_lap := true;
        waiting := '';
        CONTINUE;
      END IF;
      waiting := following;
      SELECT o.id, o.kind, o.batch_key INTO head FROM operation o
      WHERE o.state = 'unknown' AND o.urgency = class AND COALESCE(o.customer_id, '-') = waiting
        AND o.run_after <= moment AND (o.kind || '') = ANY(of_kinds) -- written so that no index on kind is taken
      ORDER BY o.run_after, o.seq LIMIT 1 FOR UPDATE SKIP LOCKED;
      CONTINUE WHEN NOT FOUND;
      UPDATE look_turn t SET customer = waiting WHERE t.urgency = class;
      RETURN NEXT head.id;
      IF head.batch_key IS NOT NULL THEN
        RETURN QUERY SELECT o.id FROM operation o
          WHERE o.state = 'unknown' AND o.kind = head.kind AND o.batch_key = head.batch_key
            AND o.run_after <= moment + soon AND o.id <> head.id
          ORDER BY o.run_after, o.seq LIMIT most - 1 FOR UPDATE SKIP LOCKED;
      END IF;
      RETURN;
    END LOOP;
  END LOOP;
END $$;
