-- Invoice numbers come from one row, taken within the transaction that issues: no gap after a rollback, and the number
-- and the time of a later invoice are never smaller, for the row is held until the end of the transaction.

-- CreateTable
CREATE TABLE "invoice_counter" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "last_number" INTEGER NOT NULL,

    CONSTRAINT "invoice_counter_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "invoice_counter_single" CHECK (id = 1 AND last_number >= 0)
);
-- The gaps of before stay: what was issued keeps its number.
INSERT INTO invoice_counter (last_number) SELECT COALESCE(MAX(number), 0) FROM invoice;

-- AlterTable
ALTER TABLE "invoice" ALTER COLUMN "number" SET DEFAULT 0;
DROP SEQUENCE "invoice_number_seq";

CREATE FUNCTION invoice_is_numbered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE invoice_counter SET last_number = last_number + 1 RETURNING last_number INTO NEW.number;
  NEW.issued_at := panel_now();
  RETURN NEW;
END $$;
CREATE TRIGGER invoice_is_numbered BEFORE INSERT ON invoice FOR EACH ROW EXECUTE FUNCTION invoice_is_numbered();

CREATE FUNCTION invoice_counter_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'invoices are counted by being issued alone';
END $$;
CREATE TRIGGER invoice_counter_is_kept BEFORE UPDATE OR DELETE ON invoice_counter FOR EACH ROW EXECUTE FUNCTION invoice_counter_is_kept();
CREATE TRIGGER invoice_counter_no_truncate BEFORE TRUNCATE ON invoice_counter FOR EACH STATEMENT EXECUTE FUNCTION invoice_counter_is_kept();

-- The total is the sum of the lines, at the end of every transaction.
CREATE FUNCTION invoice_must_add_up(checked text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  said bigint;
  added bigint;
BEGIN
  SELECT total_minor INTO said FROM invoice WHERE id = checked;
  SELECT COALESCE(SUM(amount_minor), 0) INTO added FROM invoice_line WHERE invoice_id = checked;
  IF said <> added THEN
    RAISE EXCEPTION 'invoice % says % and its lines %', checked, said, added;
  END IF;
END $$;
CREATE FUNCTION invoice_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM invoice_must_add_up(NEW.id);
  RETURN NULL;
END $$;
CREATE FUNCTION invoice_line_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM invoice_must_add_up(NEW.invoice_id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER invoice_adds_up AFTER INSERT OR UPDATE OF total_minor ON invoice
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION invoice_adds_up();
CREATE CONSTRAINT TRIGGER invoice_line_adds_up AFTER INSERT OR UPDATE OF amount_minor ON invoice_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION invoice_line_adds_up();

-- What was issued stays: amounts change only while nothing of it is earned or given up, whose it is and its number never.
CREATE FUNCTION invoice_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are not changed like this: %', TG_TABLE_NAME, OLD.id;
END $$;
CREATE TRIGGER invoice_is_kept BEFORE UPDATE ON invoice FOR EACH ROW
  WHEN ((OLD.id, OLD.number, OLD.customer_id, OLD.order_id, OLD.currency, OLD.issued_at, OLD.billed_to)
      IS DISTINCT FROM (NEW.id, NEW.number, NEW.customer_id, NEW.order_id, NEW.currency, NEW.issued_at, NEW.billed_to)
    OR (OLD.state <> 'open' AND (OLD.state, OLD.total_minor, OLD.paid_at) IS DISTINCT FROM (NEW.state, NEW.total_minor, NEW.paid_at)))
  EXECUTE FUNCTION invoice_is_kept();
CREATE TRIGGER invoice_line_is_kept BEFORE UPDATE ON invoice_line FOR EACH ROW
  WHEN ((OLD.id, OLD.invoice_id, OLD.position, OLD.description, OLD.operation_id)
      IS DISTINCT FROM (NEW.id, NEW.invoice_id, NEW.position, NEW.description, NEW.operation_id)
    OR (OLD.state <> 'open' AND (OLD.state, OLD.amount_minor) IS DISTINCT FROM (NEW.state, NEW.amount_minor)))
  EXECUTE FUNCTION invoice_is_kept();
CREATE TRIGGER invoice_is_not_deleted BEFORE DELETE ON invoice FOR EACH ROW EXECUTE FUNCTION invoice_is_kept();
CREATE TRIGGER invoice_line_is_not_deleted BEFORE DELETE ON invoice_line FOR EACH ROW EXECUTE FUNCTION invoice_is_kept();

SELECT add_check('invoice', 'invoice_amount', $$total_minor >= 0 AND currency ~ '^[A-Z]{3}$'$$);
SELECT add_check('invoice', 'invoice_paid', $$(state = 'paid') = (paid_at IS NOT NULL)$$);
SELECT add_check('invoice_line', 'invoice_line_amount', 'amount_minor >= 0 AND position > 0');

DO $$
DECLARE
  named text;
BEGIN
  SELECT string_agg(number::text, ', ' ORDER BY number) INTO named FROM (
    SELECT number FROM invoice
    WHERE total_minor <> (SELECT COALESCE(SUM(amount_minor), 0) FROM invoice_line WHERE invoice_id = invoice.id) LIMIT 20) AS off;
  IF named IS NOT NULL THEN
    RAISE WARNING 'invoices whose lines do not add up to their total: %', named;
  END IF;
END $$;
