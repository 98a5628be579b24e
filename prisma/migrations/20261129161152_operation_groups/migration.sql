-- CreateEnum
CREATE TYPE "operation_group_state" AS ENUM ('running', 'paused', 'cancelling', 'cancelled');

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "group_id" TEXT;

-- AlterTable
ALTER TABLE "operation" ADD COLUMN     "group_id" TEXT;

-- CreateTable
CREATE TABLE "operation_group" (
    "id" TEXT NOT NULL,
    "kind" TEXT,
    "state" "operation_group_state" NOT NULL DEFAULT 'running',
    "asked_by_user_id" TEXT NOT NULL,
    "customer_id" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "promised_count" INTEGER NOT NULL,
    "promised_calls" INTEGER NOT NULL,
    "promised_cost_minor" BIGINT NOT NULL DEFAULT 0,
    "currency" CHAR(3),
    "cancelled_by_user_id" TEXT,
    "told_at" TIMESTAMPTZ(3),
    "undoes_id" TEXT,

    CONSTRAINT "operation_group_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "operation_group_undoes_id_key" ON "operation_group"("undoes_id");

-- CreateIndex
CREATE INDEX "operation_group_asked_at_idx" ON "operation_group"("asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "order_group_id_key" ON "order"("group_id");

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "operation_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operation" ADD CONSTRAINT "operation_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "operation_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operation_group" ADD CONSTRAINT "operation_group_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operation_group" ADD CONSTRAINT "operation_group_undoes_id_fkey" FOREIGN KEY ("undoes_id") REFERENCES "operation_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE operation_group ADD CONSTRAINT operation_group_promise CHECK (
  promised_count > 0 AND promised_calls >= 0 AND promised_cost_minor >= 0
  AND (promised_cost_minor = 0 OR currency IS NOT NULL));
ALTER TABLE operation_group ADD CONSTRAINT operation_group_cancel CHECK (
  (state IN ('cancelling', 'cancelled')) = (cancelled_by_user_id IS NOT NULL));

-- Counts of a group by state and refusal are read from this alone; what was asked for alone costs nothing in it.
CREATE INDEX operation_in_group ON operation (group_id, state, error_code) WHERE group_id IS NOT NULL;
-- Groups of which nothing is sent, and those whose letter is due: few, however many there have been.
CREATE INDEX operation_group_held ON operation_group (id) WHERE state IN ('paused', 'cancelling');
CREATE INDEX operation_group_untold ON operation_group (id) WHERE told_at IS NULL;
