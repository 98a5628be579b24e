-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "is_for_renewals" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "is_kept" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "method_id" TEXT;

-- CreateTable
CREATE TABLE "saved_method" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "pays_renewals" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_method_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_method_customer_id_idx" ON "saved_method"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_method_provider_token_key" ON "saved_method"("provider", "token");

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_method_id_fkey" FOREIGN KEY ("method_id") REFERENCES "saved_method"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_method" ADD CONSTRAINT "saved_method_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is charged is the payer's own, kept by the one who charges it.
CREATE FUNCTION payment_method_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM saved_method WHERE id = NEW.method_id AND customer_id = NEW.customer_id AND provider = NEW.provider) THEN
    RAISE EXCEPTION 'payment %: what is charged is somebody else''s', NEW.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_method_fits BEFORE INSERT OR UPDATE OF method_id, customer_id, provider ON payment FOR EACH ROW
  WHEN (NEW.method_id IS NOT NULL) EXECUTE FUNCTION payment_method_fits();
-- One of a customer's is charged for renewals.
CREATE UNIQUE INDEX saved_method_renewals ON saved_method (customer_id) WHERE pays_renewals;
ALTER TABLE saved_method ADD CONSTRAINT saved_method_removed CHECK (NOT (pays_renewals AND removed_at IS NOT NULL));
