-- What lib/money/ledger promises, kept by the database too: nothing that is wrong there can be mended afterwards.

-- Adds a rule to a table that may hold rows which break it. From now on nobody writes such a row; those that are there
-- stay and are named in a warning, which the start shows: it must not fail because of them.
CREATE FUNCTION add_guard(tbl regclass, guard text, rule text, broken text, key text DEFAULT 'id') RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  named text;
BEGIN
  EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s NOT VALID', tbl, guard, rule);
  BEGIN
    EXECUTE format('ALTER TABLE %s VALIDATE CONSTRAINT %I', tbl, guard);
  EXCEPTION WHEN check_violation OR foreign_key_violation THEN
    EXECUTE format('SELECT string_agg(key, '', '' ORDER BY key) FROM (SELECT (%s)::text AS key FROM %s WHERE %s LIMIT 20) AS named', key, tbl, broken)
      INTO named;
    RAISE WARNING 'rows of % break the rule % and are left as they are, to be mended by hand: %', tbl, guard, named;
  END;
END $$;

-- The same for a rule about one row alone.
CREATE FUNCTION add_check(tbl regclass, guard text, rule text, key text DEFAULT 'id') RETURNS void LANGUAGE sql AS $$
  SELECT add_guard(tbl, guard, format('CHECK (%s)', rule), format('NOT (%s)', rule), key);
$$;

-- A transaction moves money of one currency into money of the same, and moves something.
CREATE OR REPLACE FUNCTION ledger_transaction_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  off text;
BEGIN
  SELECT account.currency INTO off
    FROM ledger_entry entry JOIN ledger_account account ON account.id = entry.account_id
    WHERE entry.transaction_id = NEW.transaction_id
    GROUP BY account.currency HAVING SUM(entry.amount_minor) <> 0 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'ledger transaction % does not sum to zero in %', NEW.transaction_id, off;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION ledger_transaction_moves_something() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ledger_entry WHERE transaction_id = NEW.id) THEN
    RAISE EXCEPTION 'ledger transaction % has no entries', NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_transaction_moves_something AFTER INSERT ON ledger_transaction
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_transaction_moves_something();

-- An account opens empty, stays what it is, and its balance changes by an entry alone: only the trigger of an entry
-- changes it, one level below the statement.
CREATE FUNCTION ledger_account_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ledger account %: %', OLD.id, TG_ARGV[0];
END $$;
CREATE TRIGGER ledger_account_balance BEFORE UPDATE OF balance_minor ON ledger_account FOR EACH ROW
  WHEN (OLD.balance_minor IS DISTINCT FROM NEW.balance_minor AND pg_trigger_depth() = 0)
  EXECUTE FUNCTION ledger_account_refuse('a balance changes by entries alone');
CREATE TRIGGER ledger_account_identity BEFORE UPDATE ON ledger_account FOR EACH ROW
  WHEN ((OLD.id, OLD.kind, OLD.customer_id, OLD.currency) IS DISTINCT FROM (NEW.id, NEW.kind, NEW.customer_id, NEW.currency))
  EXECUTE FUNCTION ledger_account_refuse('whose it is and in what currency never changes');

CREATE FUNCTION ledger_account_opens_empty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ledger account %: an account opens empty', NEW.id;
END $$;
CREATE TRIGGER ledger_account_opens_empty BEFORE INSERT ON ledger_account FOR EACH ROW
  WHEN (NEW.balance_minor <> 0) EXECUTE FUNCTION ledger_account_opens_empty();
CREATE TRIGGER ledger_account_no_truncate BEFORE TRUNCATE ON ledger_account FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

SELECT add_check('ledger_account', 'ledger_account_owner', $$(kind IN ('wallet', 'held')) = (customer_id IS NOT NULL)$$);
SELECT add_check('ledger_account', 'ledger_account_bounded',
  $$CASE kind WHEN 'wallet' THEN floor_minor IS NOT NULL AND floor_minor <= 0
    WHEN 'held' THEN floor_minor IS NOT DISTINCT FROM 0 ELSE true END$$);
SELECT add_check('ledger_account', 'ledger_account_currency', $$currency ~ '^[A-Z]{3}$'$$);
SELECT add_check('ledger_transaction', 'ledger_transaction_cause',
  $$kind NOT IN ('hold', 'hold_change', 'release') OR operation_id IS NOT NULL$$);
SELECT add_check('ledger_transaction', 'ledger_transaction_reversal', $$(kind = 'top_up_reversal') = (reverses_id IS NOT NULL)$$);

-- What was written before the rules: nothing of it is changed, for the ledger is append only.
DO $$
DECLARE
  named text;
BEGIN
  SELECT string_agg(id, ', ' ORDER BY id) INTO named FROM (
    SELECT DISTINCT entry.transaction_id AS id
    FROM ledger_entry entry JOIN ledger_account account ON account.id = entry.account_id
    GROUP BY entry.transaction_id, account.currency HAVING SUM(entry.amount_minor) <> 0 LIMIT 20) AS off;
  IF named IS NOT NULL THEN
    RAISE WARNING 'ledger transactions that do not sum to zero in each currency: %', named;
  END IF;
  SELECT string_agg(id, ', ' ORDER BY id) INTO named FROM (
    SELECT account.id FROM ledger_account account
    WHERE balance_minor <> (SELECT COALESCE(SUM(amount_minor), 0) FROM ledger_entry WHERE account_id = account.id) LIMIT 20) AS off;
  IF named IS NOT NULL THEN
    RAISE WARNING 'ledger accounts whose balance is not the sum of their entries: %', named;
  END IF;
END $$;
