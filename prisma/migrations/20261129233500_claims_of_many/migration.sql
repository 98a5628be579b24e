-- Claims what up to so many calls are to be sent for, in one statement: each as if the one before it had been claimed by
-- itself. Never back to what is more urgent, though it may have come meanwhile: who claims at the same moment takes the
-- turns in the same order, and the two never wait for each other. What is more urgent is next.
CREATE FUNCTION claims_in_turn(
  of_billing boolean, of_kinds text[], most integer, of_classes operation_urgency[], calls integer, worker text, lease interval
) RETURNS TABLE (call_number integer, claimed operation) LANGUAGE plpgsql ROWS 1 AS $$
DECLARE
  ids character(32)[];
  class operation_urgency;
BEGIN
  FOR number IN 1..calls LOOP
    ids := ARRAY(SELECT operations_in_turn(of_billing, of_kinds, most, of_classes));
    EXIT WHEN cardinality(ids) = 0;
    RETURN QUERY SELECT number, one FROM claim_operations(ids, 'queued', 'leased', worker, lease) AS one;
    SELECT o.urgency INTO class FROM operation o WHERE o.id = ids[1];
    of_classes := ARRAY(SELECT open FROM unnest(of_classes) AS open WHERE open >= class ORDER BY open);
  END LOOP;
END $$;
