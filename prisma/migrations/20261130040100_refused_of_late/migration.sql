-- Whether anything was refused within the hour.
CREATE INDEX operation_event_refused ON operation_event (at) WHERE request_hash IS NOT NULL;

-- Tells besides whether it goes through the billing lane: whoever pays need not look for anything else.
CREATE OR REPLACE FUNCTION operation_wake() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('operation', CASE WHEN NEW.billing THEN 'billing' ELSE 'other' END);
  RETURN NULL;
END $$;
