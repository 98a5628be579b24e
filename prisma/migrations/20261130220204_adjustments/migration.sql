-- CreateEnum
CREATE TYPE "adjustment_state" AS ENUM ('waiting', 'posted', 'refused');

-- AlterEnum
ALTER TYPE "ledger_account_kind" ADD VALUE 'adjustment';

-- AlterEnum
ALTER TYPE "ledger_transaction_kind" ADD VALUE 'adjustment';

-- CreateTable
CREATE TABLE "adjustment" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "note" TEXT NOT NULL,
    "state" "adjustment_state" NOT NULL DEFAULT 'waiting',
    "needs_second" BOOLEAN NOT NULL,
    "form_key" TEXT NOT NULL,
    "asked_by_user_id" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "decided_by_user_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "adjustment_form_key_key" ON "adjustment"("form_key");

-- CreateIndex
CREATE INDEX "adjustment_state_asked_at_idx" ON "adjustment"("state", "asked_at");

-- CreateIndex
CREATE INDEX "adjustment_customer_id_idx" ON "adjustment"("customer_id");

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A new value of a type is of no use yet in the transaction that adds it: kinds are compared as text.
ALTER TABLE adjustment ADD CONSTRAINT adjustment_amount CHECK (amount_minor <> 0);
ALTER TABLE adjustment ADD CONSTRAINT adjustment_end CHECK ((state = 'waiting') = (decided_at IS NULL));
ALTER TABLE adjustment ADD CONSTRAINT adjustment_second CHECK (
  NOT needs_second OR state <> 'posted' OR decided_by_user_id IS DISTINCT FROM asked_by_user_id);

CREATE FUNCTION adjustment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'waiting' OR (OLD.customer_id, OLD.amount_minor, OLD.currency, OLD.needs_second, OLD.asked_by_user_id, OLD.note)
    IS DISTINCT FROM (NEW.customer_id, NEW.amount_minor, NEW.currency, NEW.needs_second, NEW.asked_by_user_id, NEW.note) THEN
    RAISE EXCEPTION 'adjustment %: what was asked for, and decided, never changes', OLD.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER adjustment_stays BEFORE UPDATE ON adjustment FOR EACH ROW EXECUTE FUNCTION adjustment_stays();
