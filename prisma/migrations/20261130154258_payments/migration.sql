-- CreateEnum
CREATE TYPE "payment_state" AS ENUM ('begun', 'pending', 'succeeded', 'failed', 'odd');

-- AlterTable
ALTER TABLE "ledger_account" ADD COLUMN     "provider" TEXT;

-- CreateTable
CREATE TABLE "payment" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "state" "payment_state" NOT NULL DEFAULT 'begun',
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "form_key" TEXT NOT NULL,
    "reference" TEXT,
    "pay_at" TEXT,
    "reason" TEXT,
    "is_for_cart" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "looked_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_event" (
    "id" BIGSERIAL NOT NULL,
    "provider" TEXT NOT NULL,
    "payment_id" TEXT,
    "body" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),

    CONSTRAINT "payment_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "payment_form_key_key" ON "payment"("form_key");

-- CreateIndex
CREATE INDEX "payment_customer_id_created_at_idx" ON "payment"("customer_id", "created_at");

-- CreateIndex
CREATE INDEX "payment_state_looked_at_idx" ON "payment"("state", "looked_at");

-- CreateIndex
CREATE UNIQUE INDEX "payment_provider_reference_key" ON "payment"("provider", "reference");

-- CreateIndex
CREATE INDEX "payment_event_payment_id_idx" ON "payment_event"("payment_id");

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_event" ADD CONSTRAINT "payment_event_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE payment ADD CONSTRAINT payment_amount CHECK (amount_minor > 0);
ALTER TABLE payment ADD CONSTRAINT payment_end CHECK ((state IN ('succeeded', 'failed')) = (ended_at IS NOT NULL));
ALTER TABLE payment ADD CONSTRAINT payment_asked CHECK (state IN ('begun', 'failed') OR reference IS NOT NULL);
-- One account of the house a kind and currency, and of clearing one more a provider.
DROP INDEX ledger_account_house;
CREATE UNIQUE INDEX ledger_account_house ON ledger_account (kind, currency, COALESCE(provider, '')) WHERE customer_id IS NULL;
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_provider CHECK (provider IS NULL OR kind = 'clearing');
