-- CreateEnum
CREATE TYPE "book_difference_kind" AS ENUM ('unpaid', 'paid_elsewhere', 'registrar_renewal', 'undecided', 'refunded', 'price', 'no_operation', 'no_bill');

-- AlterTable
ALTER TABLE "registrar_bill_item" ADD COLUMN     "operation_id" CHAR(32);

-- CreateTable
CREATE TABLE "book_difference" (
    "id" TEXT NOT NULL,
    "kind" "book_difference_kind" NOT NULL,
    "bill_id" BIGINT,
    "operation_id" CHAR(32),
    "ascii_name" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "ours_minor" BIGINT NOT NULL,
    "theirs_minor" BIGINT NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "note" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_user_id" TEXT,

    CONSTRAINT "book_difference_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "book_difference_bill_id_key" ON "book_difference"("bill_id");

-- CreateIndex
CREATE UNIQUE INDEX "book_difference_operation_id_key" ON "book_difference"("operation_id");

-- CreateIndex
CREATE INDEX "book_difference_settled_at_happened_on_idx" ON "book_difference"("settled_at", "happened_on");

-- CreateIndex
CREATE UNIQUE INDEX "registrar_bill_item_operation_id_key" ON "registrar_bill_item"("operation_id");

-- AddForeignKey
ALTER TABLE "registrar_bill_item" ADD CONSTRAINT "registrar_bill_item_operation_id_fkey" FOREIGN KEY ("operation_id") REFERENCES "operation"("id") ON DELETE SET NULL ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "book_difference" ADD CONSTRAINT "book_difference_bill_id_fkey" FOREIGN KEY ("bill_id") REFERENCES "registrar_bill"("bill_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "book_difference" ADD CONSTRAINT "book_difference_operation_id_fkey" FOREIGN KEY ("operation_id") REFERENCES "operation"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE book_difference ADD CONSTRAINT book_difference_is_of_one CHECK ((bill_id IS NULL) <> (operation_id IS NULL));
ALTER TABLE book_difference ADD CONSTRAINT book_difference_settled_with_note CHECK ((settled_at IS NULL) = (note IS NULL));
