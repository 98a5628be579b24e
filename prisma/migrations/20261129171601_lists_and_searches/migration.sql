-- CreateIndex
CREATE INDEX "invoice_customer_id_number_idx" ON "invoice"("customer_id", "number");

-- CreateIndex
CREATE INDEX "domain_contact_id_idx" ON "domain"("contact_id");

-- CreateIndex
CREATE INDEX "customer_created_at_id_idx" ON "customer"("created_at", "id");

-- CreateIndex
CREATE INDEX "audit_entry_user_id_id_idx" ON "audit_entry"("user_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_acting_user_id_id_idx" ON "audit_entry"("acting_user_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_address_idx" ON "audit_entry"("address");

-- Lists of what is not usual: however many domains there are, of these there are few.
CREATE INDEX domain_unusual ON domain (state, ascii_name) WHERE state <> 'active';
CREATE INDEX domain_missing ON domain (ascii_name) WHERE missing_since IS NOT NULL;
CREATE INDEX auto_renewal_open ON auto_renewal (domain_id, ends_on) WHERE operation_id IS NULL;

-- Searches for a part of a text.
CREATE INDEX customer_name_trgm ON customer USING gin (name gin_trgm_ops);
CREATE INDEX customer_email_trgm ON customer USING gin (email gin_trgm_ops);
CREATE INDEX user_name_trgm ON "user" USING gin (name gin_trgm_ops);
CREATE INDEX user_email_trgm ON "user" USING gin (email gin_trgm_ops);
CREATE INDEX audit_entry_action_trgm ON audit_entry USING gin (action gin_trgm_ops);
CREATE INDEX audit_entry_subject_trgm ON audit_entry USING gin (subject gin_trgm_ops);
