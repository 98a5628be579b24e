-- Rules that the schema language cannot say. Appended to the first migration.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX domain_unicode_name_trgm ON "domain" USING gin (unicode_name gin_trgm_ops);
CREATE INDEX domain_ascii_name_trgm ON "domain" USING gin (ascii_name gin_trgm_ops);

-- One wallet and one held account a customer and currency; NULL customers are one house account each.
CREATE UNIQUE INDEX ledger_account_house ON ledger_account (kind, currency) WHERE customer_id IS NULL;

ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_floor CHECK (floor_minor IS NULL OR balance_minor >= floor_minor);
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_not_zero CHECK (amount_minor <> 0);

CREATE FUNCTION ledger_entry_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ledger_account SET balance_minor = balance_minor + NEW.amount_minor
    WHERE id = NEW.account_id RETURNING balance_minor INTO NEW.balance_after_minor;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_entry_post BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION ledger_entry_post();

CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append only';
END $$;
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_transaction_append_only BEFORE UPDATE OR DELETE ON ledger_transaction FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only();

CREATE FUNCTION ledger_transaction_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT COALESCE(SUM(amount_minor), 0) FROM ledger_entry WHERE transaction_id = NEW.transaction_id) <> 0 THEN
    RAISE EXCEPTION 'ledger transaction % does not sum to zero', NEW.transaction_id;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_transaction_balances AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_transaction_balances();

-- A lease has an owner and an end exactly while it is one.
ALTER TABLE operation ADD CONSTRAINT operation_lease CHECK (
  (state IN ('leased', 'sent', 'verifying')) = (leased_by IS NOT NULL AND lease_expires_at IS NOT NULL));
ALTER TABLE operation ADD CONSTRAINT operation_end CHECK ((state IN ('succeeded', 'cancelled')) = (ended_at IS NOT NULL));
ALTER TABLE operation ADD CONSTRAINT operation_id_hex CHECK (id ~ '^[0-9a-f]{32}$');
ALTER TABLE registrar_state ADD CONSTRAINT registrar_state_single CHECK (id = 1);

-- What the queue looks at, small however many operations have ended.
CREATE INDEX operation_claimable ON operation (run_after, seq) WHERE state IN ('queued', 'unknown');
CREATE INDEX operation_unended ON operation (subject, seq) WHERE ended_at IS NULL;

CREATE FUNCTION operation_wake() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('operation', '');
  RETURN NULL;
END $$;
CREATE TRIGGER operation_wake AFTER INSERT OR UPDATE OF state, run_after ON operation
  FOR EACH ROW WHEN (NEW.state IN ('queued', 'unknown')) EXECUTE FUNCTION operation_wake();
