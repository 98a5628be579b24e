-- CreateEnum
CREATE TYPE "bid_state" AS ENUM ('asked', 'placed', 'won', 'lost', 'cancelled');

-- CreateTable
CREATE TABLE "bid" (
    "id" TEXT NOT NULL,
    "ascii_name" TEXT NOT NULL,
    "unicode_name" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "held_minor" BIGINT NOT NULL,
    "is_instalment" BOOLEAN NOT NULL DEFAULT false,
    "state" "bid_state" NOT NULL DEFAULT 'asked',
    "operation_id" CHAR(32) NOT NULL,
    "service_id" BIGINT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "placed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "bid_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registrar_bid" (
    "ascii_name" TEXT NOT NULL,
    "unicode_name" TEXT NOT NULL,
    "tld" TEXT NOT NULL,
    "freed_on" DATE,
    "is_open" BOOLEAN NOT NULL,
    "own_minor" BIGINT,
    "highest_minor" BIGINT,
    "next_minor" BIGINT,
    "blitz_minor" BIGINT,

    CONSTRAINT "registrar_bid_pkey" PRIMARY KEY ("ascii_name")
);

-- CreateTable
CREATE TABLE "bid_step" (
    "tld" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,

    CONSTRAINT "bid_step_pkey" PRIMARY KEY ("tld","amount_minor")
);

-- CreateIndex
CREATE UNIQUE INDEX "bid_operation_id_key" ON "bid"("operation_id");

-- CreateIndex
CREATE INDEX "bid_ascii_name_asked_at_idx" ON "bid"("ascii_name", "asked_at");

-- CreateIndex
CREATE INDEX "bid_state_asked_at_idx" ON "bid"("state", "asked_at");

-- CreateIndex
CREATE INDEX "bid_customer_id_idx" ON "bid"("customer_id");

-- CreateIndex
CREATE INDEX "bid_contact_id_idx" ON "bid"("contact_id");

-- AddForeignKey
ALTER TABLE "bid" ADD CONSTRAINT "bid_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bid" ADD CONSTRAINT "bid_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bid" ADD CONSTRAINT "bid_operation_id_fkey" FOREIGN KEY ("operation_id") REFERENCES "operation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;


ALTER TABLE bid ADD CONSTRAINT bid_amounts CHECK (amount_minor > 0 AND held_minor >= 0);
-- One bid of a name at a time is on its way.
CREATE UNIQUE INDEX bid_asked ON bid (ascii_name) WHERE state = 'asked';
ALTER TABLE bid_step ADD CONSTRAINT bid_step_amount CHECK (amount_minor > 0);
