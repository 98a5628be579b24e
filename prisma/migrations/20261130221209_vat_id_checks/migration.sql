-- CreateEnum
CREATE TYPE "vat_id_state" AS ENUM ('unconfirmed', 'valid', 'invalid');

-- CreateTable
CREATE TABLE "vat_id_check" (
    "vat_id" TEXT NOT NULL,
    "state" "vat_id_state" NOT NULL DEFAULT 'unconfirmed',
    "name" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "consultation" TEXT NOT NULL DEFAULT '',
    "failure" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "answered_at" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vat_id_check_pkey" PRIMARY KEY ("vat_id")
);

-- CreateIndex
CREATE INDEX "vat_id_check_state_next_at_idx" ON "vat_id_check"("state", "next_at");

ALTER TABLE vat_id_check ADD CONSTRAINT vat_id_check_answer CHECK ((state = 'unconfirmed') = (answered_at IS NULL));
