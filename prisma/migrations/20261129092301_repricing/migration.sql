-- CreateEnum
CREATE TYPE "repricing_state" AS ENUM ('proposed', 'accepted', 'declined', 'replaced', 'applied');

-- CreateTable
CREATE TABLE "repricing" (
    "id" TEXT NOT NULL,
    "operation_id" CHAR(32) NOT NULL,
    "number" INTEGER NOT NULL,
    "customer_id" TEXT NOT NULL,
    "state" "repricing_state" NOT NULL,
    "fence" BIGINT NOT NULL,
    "input" JSONB NOT NULL,
    "years_before" INTEGER NOT NULL,
    "years" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "price_before_minor" BIGINT NOT NULL,
    "price_minor" BIGINT NOT NULL,
    "cost_minor" BIGINT NOT NULL,
    "renew_price_minor" BIGINT,
    "renew_cost_minor" BIGINT,
    "is_premium" BOOLEAN NOT NULL DEFAULT false,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposed_by_user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_user_id" TEXT,

    CONSTRAINT "repricing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "repricing_customer_id_state_idx" ON "repricing"("customer_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "repricing_operation_id_number_key" ON "repricing"("operation_id", "number");

-- AddForeignKey
ALTER TABLE "repricing" ADD CONSTRAINT "repricing_operation_id_fkey" FOREIGN KEY ("operation_id") REFERENCES "operation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repricing" ADD CONSTRAINT "repricing_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- One question at a time, which ends some day.
CREATE UNIQUE INDEX "repricing_open" ON "repricing" ("operation_id") WHERE "state" = 'proposed';
ALTER TABLE "repricing" ADD CONSTRAINT "repricing_expires" CHECK ("state" <> 'proposed' OR "expires_at" IS NOT NULL);
ALTER TABLE "repricing" ADD CONSTRAINT "repricing_years" CHECK ("years" BETWEEN 1 AND 10);
