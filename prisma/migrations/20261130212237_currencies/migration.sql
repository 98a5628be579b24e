-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "currency" CHAR(3) NOT NULL DEFAULT 'RUB';

-- CreateTable
CREATE TABLE "sold_currency" (
    "currency" CHAR(3) NOT NULL,
    "surcharge_bps" INTEGER NOT NULL DEFAULT 0,
    "round_to_minor" INTEGER NOT NULL DEFAULT 1,
    "follows_bank" BOOLEAN NOT NULL DEFAULT true,
    "is_offered" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "sold_currency_pkey" PRIMARY KEY ("currency")
);

-- CreateTable
CREATE TABLE "exchange_rate" (
    "id" BIGSERIAL NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "roubles_micro" BIGINT NOT NULL,
    "source" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "is_believed" BOOLEAN NOT NULL DEFAULT true,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "by_user_id" TEXT,

    CONSTRAINT "exchange_rate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "exchange_rate_currency_id_idx" ON "exchange_rate"("currency", "id");

-- A currency is one that REG.API prices in; what customers are billed in beside roubles has a rate that means something.
ALTER TABLE customer ADD CONSTRAINT customer_currency CHECK (currency IN ('RUB', 'USD', 'EUR', 'UAH'));
ALTER TABLE sold_currency ADD CONSTRAINT sold_currency_bounds CHECK (
  currency IN ('USD', 'EUR', 'UAH') AND surcharge_bps BETWEEN 0 AND 5000 AND round_to_minor BETWEEN 1 AND 10000);
ALTER TABLE exchange_rate ADD CONSTRAINT exchange_rate_bounds CHECK (
  currency IN ('USD', 'EUR', 'UAH') AND roubles_micro > 0 AND source IN ('bank', 'staff'));

-- What the registrar may ask is an amount in roubles, whatever is held.
ALTER TABLE operation DROP CONSTRAINT operation_cost_limit;
ALTER TABLE operation ADD CONSTRAINT operation_cost_limit CHECK (cost_limit_minor >= 0);
