-- The sums of a paper are read once for its head and once for its last line, not once for each of its lines. Lines are counted
-- from 1 without gaps, so that whatever comes later is the last.
CREATE OR REPLACE FUNCTION document_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said document%ROWTYPE;
  added record;
BEGIN
  IF TG_TABLE_NAME = 'document_line' THEN
    IF EXISTS (SELECT FROM document_line WHERE document_id = NEW.document_id AND position > NEW.position) THEN
      RETURN NULL;
    END IF;
    SELECT * INTO said FROM document WHERE id = NEW.document_id;
  ELSE
    SELECT * INTO said FROM document WHERE id = NEW.id;
  END IF;
  SELECT COALESCE(SUM(net_minor), 0) AS net, COALESCE(SUM(vat_minor), 0) AS vat, COALESCE(SUM(total_minor), 0) AS total,
    count(*) AS lines, max(position) AS last
    INTO added FROM document_line WHERE document_id = said.id;
  IF (said.net_minor, said.vat_minor, said.total_minor) IS DISTINCT FROM (added.net::bigint, added.vat::bigint, added.total::bigint)
    OR added.lines = 0 OR added.lines <> added.last THEN
    RAISE EXCEPTION 'document % and its lines do not add up', said.id;
  END IF;
  RETURN NULL;
END $$;
