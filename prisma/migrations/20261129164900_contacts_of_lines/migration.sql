-- A line keeps its contact in its input, where its kind reads it. This column of it is for the foreign key: a contact
-- that something was ordered with cannot be deleted, nor one be named that there is not.
ALTER TABLE "order_line"
  ADD COLUMN "contact_id" TEXT GENERATED ALWAYS AS ("input" ->> 'contactId') STORED,
  ADD CONSTRAINT "order_line_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT;
