-- Whose turn it is, of so urgent operations alone: the part of the hour of the others may be used up.
DROP FUNCTION operations_in_turn(boolean, text[], integer);
CREATE FUNCTION operations_in_turn(
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
    WHERE o.state = 'queued' AND o.billing = of_billing AND o.urgency = class
    ORDER BY COALESCE(o.customer_id, '-') LIMIT 1;
    CONTINUE WHEN NOT FOUND;
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
