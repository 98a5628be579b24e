-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "time_zone" TEXT NOT NULL DEFAULT 'Europe/Moscow';

-- AlterTable
ALTER TABLE "auto_renewal" ADD COLUMN     "done_told_at" TIMESTAMPTZ(3),
ADD COLUMN     "stopped_told_at" TIMESTAMPTZ(3);

-- What was renewed before is no news.
UPDATE "auto_renewal" a SET "done_told_at" = panel_now() FROM "operation" o
WHERE o."id" = a."operation_id" AND o."state" = 'succeeded';

-- CreateTable
CREATE TABLE "expiry_letter" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),

    CONSTRAINT "expiry_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expiry_notice" (
    "domain_id" TEXT NOT NULL,
    "ends_on" DATE NOT NULL,
    "days_before" INTEGER NOT NULL,
    "letter_id" TEXT NOT NULL,

    CONSTRAINT "expiry_notice_pkey" PRIMARY KEY ("domain_id","ends_on","days_before")
);

-- CreateIndex
CREATE UNIQUE INDEX "expiry_letter_customer_id_day_key" ON "expiry_letter"("customer_id", "day");

-- CreateIndex
CREATE INDEX "expiry_notice_letter_id_idx" ON "expiry_notice"("letter_id");

-- AddForeignKey
ALTER TABLE "expiry_letter" ADD CONSTRAINT "expiry_letter_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expiry_notice" ADD CONSTRAINT "expiry_notice_domain_id_fkey" FOREIGN KEY ("domain_id") REFERENCES "domain"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expiry_notice" ADD CONSTRAINT "expiry_notice_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "expiry_letter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
