-- CreateEnum
CREATE TYPE "loss_decision" AS ENUM ('charged', 'accepted');

-- AlterTable
ALTER TABLE "registrar_state" ADD COLUMN     "losses_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "loss" (
    "id" TEXT NOT NULL,
    "ascii_name" TEXT NOT NULL,
    "customer_id" TEXT,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_on" DATE,
    "ends_on" DATE,
    "bill_id" BIGINT,
    "cost_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "decision" "loss_decision",
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_user_id" TEXT,

    CONSTRAINT "loss_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "loss_decision_found_at_idx" ON "loss"("decision", "found_at");

-- CreateIndex
CREATE UNIQUE INDEX "loss_ascii_name_ends_on_key" ON "loss"("ascii_name", "ends_on");

-- CreateIndex
CREATE UNIQUE INDEX "loss_ascii_name_bill_id_key" ON "loss"("ascii_name", "bill_id");
