-- CreateTable
CREATE TABLE "ledger_month" (
    "account_id" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "additions" INTEGER NOT NULL,

    CONSTRAINT "ledger_month_pkey" PRIMARY KEY ("account_id","month")
);

-- AddForeignKey
ALTER TABLE "ledger_month" ADD CONSTRAINT "ledger_month_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "ledger_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A year of revenue is twelve rows, not every entry of it. Kept with the entry, under the lock of its account.
CREATE OR REPLACE FUNCTION ledger_entry_post() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  posted_to ledger_account_kind;
BEGIN
  UPDATE ledger_account SET balance_minor = balance_minor + NEW.amount_minor
    WHERE id = NEW.account_id RETURNING balance_minor, kind INTO NEW.balance_after_minor, posted_to;
  IF posted_to IN ('revenue', 'registrar_cost') THEN
    INSERT INTO ledger_month (account_id, month, amount_minor, additions)
    SELECT NEW.account_id, date_trunc('month', at AT TIME ZONE 'UTC')::date, NEW.amount_minor, (NEW.amount_minor > 0)::int
    FROM ledger_transaction WHERE id = NEW.transaction_id
    ON CONFLICT (account_id, month) DO UPDATE
      SET amount_minor = ledger_month.amount_minor + EXCLUDED.amount_minor, additions = ledger_month.additions + EXCLUDED.additions;
  END IF;
  RETURN NEW;
END $$;

INSERT INTO ledger_month (account_id, month, amount_minor, additions)
SELECT e.account_id, date_trunc('month', t.at AT TIME ZONE 'UTC')::date, sum(e.amount_minor), count(*) FILTER (WHERE e.amount_minor > 0)
FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id JOIN ledger_transaction t ON t.id = e.transaction_id
WHERE a.kind IN ('revenue', 'registrar_cost') GROUP BY 1, 2;

-- What falls due is counted from the index alone, with what its price hangs on.
CREATE INDEX domain_renewable ON domain (expires_on, tld, auto_renews) INCLUDE (ascii_name)
  WHERE state IN ('active', 'suspended') AND missing_since IS NULL AND customer_id IS NOT NULL;

-- What ended within a day.
CREATE INDEX operation_ended ON operation (ended_at) INCLUDE (state) WHERE ended_at IS NOT NULL;
