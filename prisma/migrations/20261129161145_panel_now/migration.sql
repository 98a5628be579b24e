-- What time it is in the panel: by the clock of the database, which all nodes share, running on during a transaction, and
-- cut to milliseconds as every column is: a rounded-up moment would lie ahead of the clock. Inlined, it costs what
-- clock_timestamp() costs; tests replace it to move time.
CREATE FUNCTION panel_now() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE
AS $$ SELECT date_trunc('milliseconds', clock_timestamp()) $$;
