-- AlterTable
ALTER TABLE "contact" ADD COLUMN     "replaced_by_id" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "contact_replaced_by_id_key" ON "contact"("replaced_by_id");

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was edited before is known from the audit log alone.
UPDATE "contact" SET "replaced_by_id" = said.id FROM (
  SELECT DISTINCT ON (details ->> 'replaces') details ->> 'replaces' AS replaced, substring(subject FROM 9) AS id
  FROM "audit_entry" WHERE action = 'contact.save' AND details ? 'replaces' ORDER BY details ->> 'replaces', id
) said
WHERE "contact".id = said.replaced AND EXISTS (
  SELECT 1 FROM "contact" next WHERE next.id = said.id AND next.customer_id = "contact".customer_id
);
