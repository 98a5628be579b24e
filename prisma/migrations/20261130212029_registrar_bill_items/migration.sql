-- CreateTable
CREATE TABLE "registrar_bill_item" (
    "bill_id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "itemtype" TEXT NOT NULL,
    "ascii_name" TEXT NOT NULL,
    "servtype" TEXT NOT NULL,
    "service_id" BIGINT,
    "action" TEXT NOT NULL,

    CONSTRAINT "registrar_bill_item_pkey" PRIMARY KEY ("bill_id","position")
);

-- CreateIndex
CREATE INDEX "registrar_bill_item_ascii_name_idx" ON "registrar_bill_item"("ascii_name");

-- CreateIndex
CREATE INDEX "registrar_bill_status_billed_on_idx" ON "registrar_bill"("status", "billed_on");

-- AddForeignKey
ALTER TABLE "registrar_bill_item" ADD CONSTRAINT "registrar_bill_item_bill_id_fkey" FOREIGN KEY ("bill_id") REFERENCES "registrar_bill"("bill_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was read before: national names are found by what the panel knows of them, others stand as they are until read again.
INSERT INTO registrar_bill_item (bill_id, position, itemtype, ascii_name, servtype, service_id, action)
SELECT bill.bill_id, item.position, COALESCE(item.told->>'itemtype', 'service'),
  COALESCE((SELECT ascii_name FROM domain WHERE unicode_name = lower(item.told->>'dname') LIMIT 1), lower(item.told->>'dname'), ''),
  COALESCE(item.told->>'servtype', ''), (item.told->>'service_id')::bigint, COALESCE(item.told->>'action', '')
FROM registrar_bill bill, jsonb_array_elements(bill.items) WITH ORDINALITY AS item(told, position);

-- AlterTable
ALTER TABLE "registrar_bill" DROP COLUMN "items";
