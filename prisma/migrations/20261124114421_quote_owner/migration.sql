-- CreateIndex
CREATE INDEX "quote_customer_id_idx" ON "quote"("customer_id");
