-- AlterTable
ALTER TABLE "ledger_account" ADD COLUMN     "credit_minor" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "payment_event" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "problem" TEXT,
ADD COLUMN     "takes" INTEGER NOT NULL DEFAULT 0;

UPDATE ledger_account SET credit_minor = 0 - floor_minor WHERE kind = 'wallet' AND floor_minor < 0;
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_credit
  CHECK (credit_minor >= 0 AND (credit_minor = 0 OR kind = 'wallet'));

-- A wallet's floor is minus its credit. Where the credit was lowered below what is used, the floor is where the balance is, and
-- rises with it: nothing more is sold on what is not granted any more, and no order that runs is broken.
CREATE FUNCTION ledger_account_keeps_credit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.credit_minor IS DISTINCT FROM OLD.credit_minor THEN
    NEW.floor_minor := LEAST(0 - NEW.credit_minor, NEW.balance_minor);
  ELSIF NEW.balance_minor > OLD.balance_minor AND NEW.floor_minor < 0 - NEW.credit_minor THEN
    NEW.floor_minor := LEAST(0 - NEW.credit_minor, GREATEST(NEW.floor_minor, NEW.balance_minor));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_account_keeps_credit BEFORE UPDATE ON ledger_account FOR EACH ROW
  WHEN (NEW.kind = 'wallet') EXECUTE FUNCTION ledger_account_keeps_credit();
