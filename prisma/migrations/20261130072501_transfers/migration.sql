-- CreateEnum
CREATE TYPE "transfer_state" AS ENUM ('wanted', 'ordered', 'under_way', 'done', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "transfer" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "ascii_name" TEXT NOT NULL,
    "unicode_name" TEXT NOT NULL,
    "state" "transfer_state" NOT NULL DEFAULT 'wanted',
    "status" TEXT,
    "status_at" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3),
    "sealed_key" TEXT,
    "key_version" INTEGER NOT NULL DEFAULT 1,
    "domain_id" TEXT,
    "operation_id" CHAR(32),
    "service_id" BIGINT,
    "cost_minor" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "ordered_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transfer_reading" (
    "ascii_name" TEXT NOT NULL,
    "code" TEXT,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "transfer_reading_pkey" PRIMARY KEY ("ascii_name")
);

-- CreateIndex
CREATE UNIQUE INDEX "transfer_domain_id_key" ON "transfer"("domain_id");

-- CreateIndex
CREATE UNIQUE INDEX "transfer_operation_id_key" ON "transfer"("operation_id");

-- CreateIndex
CREATE INDEX "transfer_customer_id_created_at_idx" ON "transfer"("customer_id", "created_at");

-- CreateIndex
CREATE INDEX "transfer_service_id_idx" ON "transfer"("service_id");

-- CreateIndex
CREATE INDEX "transfer_reading_read_at_idx" ON "transfer_reading"("read_at");

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_domain_id_fkey" FOREIGN KEY ("domain_id") REFERENCES "domain"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_operation_id_fkey" FOREIGN KEY ("operation_id") REFERENCES "operation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;


-- One open transfer of a name, whoever asks; one of a customer and a name in a cart.
CREATE UNIQUE INDEX "transfer_open_key" ON "transfer"("ascii_name") WHERE "state" IN ('ordered', 'under_way');
CREATE UNIQUE INDEX "transfer_wanted_key" ON "transfer"("customer_id", "ascii_name") WHERE "state" = 'wanted';
-- What has ended keeps no key.
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_key_ends" CHECK ("sealed_key" IS NULL OR "state" IN ('wanted', 'ordered', 'under_way'));
