-- CreateEnum
CREATE TYPE "refund_state" AS ENUM ('begun', 'pending', 'succeeded', 'failed');

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "description" TEXT;

-- CreateTable
CREATE TABLE "refund" (
    "id" TEXT NOT NULL,
    "payment_id" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "state" "refund_state" NOT NULL DEFAULT 'begun',
    "note" TEXT NOT NULL,
    "form_key" TEXT NOT NULL,
    "reference" TEXT,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "looked_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "refund_form_key_key" ON "refund"("form_key");

-- CreateIndex
CREATE INDEX "refund_payment_id_idx" ON "refund"("payment_id");

-- CreateIndex
CREATE INDEX "refund_state_looked_at_idx" ON "refund"("state", "looked_at");

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE refund ADD CONSTRAINT refund_amount CHECK (amount_minor > 0);
ALTER TABLE refund ADD CONSTRAINT refund_end CHECK ((state IN ('succeeded', 'failed')) = (ended_at IS NOT NULL));
ALTER TABLE refund ADD CONSTRAINT refund_asked CHECK (state IN ('begun', 'failed') OR reference IS NOT NULL);

-- Of what was paid, no more goes back than came, and nothing of what did not come.
CREATE FUNCTION refund_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paid payment;
  others bigint;
BEGIN
  SELECT * INTO paid FROM payment WHERE id = NEW.payment_id FOR UPDATE;
  SELECT COALESCE(SUM(amount_minor), 0) INTO others FROM refund
    WHERE payment_id = NEW.payment_id AND state <> 'failed' AND id <> NEW.id;
  IF paid.state <> 'succeeded' OR paid.currency <> NEW.currency THEN
    RAISE EXCEPTION 'refund %: of payment % there is nothing to pay back in %', NEW.id, paid.id, NEW.currency;
  END IF;
  IF NEW.state <> 'failed' AND others + NEW.amount_minor > paid.amount_minor THEN
    RAISE EXCEPTION 'refund %: more than payment % was', NEW.id, paid.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refund_fits BEFORE INSERT OR UPDATE ON refund FOR EACH ROW EXECUTE FUNCTION refund_fits();

-- How it ended stays, and so does what was asked for.
CREATE FUNCTION refund_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'refund %: %', OLD.id, TG_ARGV[0];
END $$;
CREATE TRIGGER refund_ended BEFORE UPDATE ON refund FOR EACH ROW
  WHEN (OLD.ended_at IS NOT NULL AND OLD.state <> NEW.state) EXECUTE FUNCTION refund_stays('it has ended');
CREATE TRIGGER refund_asked_for BEFORE UPDATE ON refund FOR EACH ROW
  WHEN ((OLD.payment_id, OLD.amount_minor, OLD.currency) IS DISTINCT FROM (NEW.payment_id, NEW.amount_minor, NEW.currency))
  EXECUTE FUNCTION refund_stays('what was asked for never changes');
