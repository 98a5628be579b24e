-- CreateEnum
CREATE TYPE "chargeback_state" AS ENUM ('open', 'won', 'lost');

-- AlterEnum
ALTER TYPE "ledger_account_kind" ADD VALUE 'wallet_debt';

-- AlterEnum
ALTER TYPE "ledger_transaction_kind" ADD VALUE 'debt_paid';

-- CreateTable
CREATE TABLE "chargeback" (
    "id" TEXT NOT NULL,
    "payment_id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "state" "chargeback_state" NOT NULL DEFAULT 'open',
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "looked_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "chargeback_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "chargeback_seen_at_idx" ON "chargeback"("seen_at");

-- CreateIndex
CREATE INDEX "chargeback_state_looked_at_idx" ON "chargeback"("state", "looked_at");

-- CreateIndex
CREATE UNIQUE INDEX "chargeback_payment_id_reference_key" ON "chargeback"("payment_id", "reference");

-- AddForeignKey
ALTER TABLE "chargeback" ADD CONSTRAINT "chargeback_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A new value of a type is of no use yet in the transaction that adds it: kinds are compared as text.
ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_owner;
SELECT add_check('ledger_account', 'ledger_account_owner',
  $$(kind::text IN ('wallet', 'held', 'wallet_debt')) = (customer_id IS NOT NULL)$$);
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_debt CHECK (kind::text <> 'wallet_debt' OR balance_minor <= 0);

ALTER TABLE chargeback ADD CONSTRAINT chargeback_amount CHECK (amount_minor > 0);
ALTER TABLE chargeback ADD CONSTRAINT chargeback_end CHECK ((state = 'open') = (ended_at IS NULL));

CREATE FUNCTION chargeback_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM payment WHERE id = NEW.payment_id AND state = 'succeeded' AND currency = NEW.currency) THEN
    RAISE EXCEPTION 'chargeback %: of payment % there is nothing to take back in %', NEW.id, NEW.payment_id, NEW.currency;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER chargeback_fits BEFORE INSERT ON chargeback FOR EACH ROW EXECUTE FUNCTION chargeback_fits();

CREATE FUNCTION chargeback_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'chargeback %: %', OLD.id, TG_ARGV[0];
END $$;
CREATE TRIGGER chargeback_won BEFORE UPDATE ON chargeback FOR EACH ROW
  WHEN (OLD.state = 'won' AND NEW.state <> 'won') EXECUTE FUNCTION chargeback_stays('the money came back');
CREATE TRIGGER chargeback_told BEFORE UPDATE ON chargeback FOR EACH ROW
  WHEN ((OLD.payment_id, OLD.reference, OLD.amount_minor, OLD.currency)
    IS DISTINCT FROM (NEW.payment_id, NEW.reference, NEW.amount_minor, NEW.currency))
  EXECUTE FUNCTION chargeback_stays('what was told never changes');

-- What a bank took back is not there to be paid back as well; a refund that is on its way by then goes on.
CREATE FUNCTION refund_leaves_chargebacks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paid bigint;
  gone bigint;
BEGIN
  SELECT amount_minor INTO paid FROM payment WHERE id = NEW.payment_id FOR UPDATE;
  SELECT (SELECT COALESCE(SUM(amount_minor), 0) FROM refund WHERE payment_id = NEW.payment_id AND state <> 'failed')
    + (SELECT COALESCE(SUM(amount_minor), 0) FROM chargeback WHERE payment_id = NEW.payment_id AND state <> 'won') INTO gone;
  IF gone + NEW.amount_minor > paid THEN
    RAISE EXCEPTION 'refund %: more than is left of payment %', NEW.id, NEW.payment_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refund_leaves_chargebacks BEFORE INSERT ON refund FOR EACH ROW EXECUTE FUNCTION refund_leaves_chargebacks();
