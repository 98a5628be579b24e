-- CreateTable
CREATE TABLE "legal_text" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "legal_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" BIGSERIAL NOT NULL,
    "customer_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "address" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "legal_text_kind_version_locale_key" ON "legal_text"("kind", "version", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "consent_customer_id_kind_version_key" ON "consent"("customer_id", "kind", "version");

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What somebody agreed to, and that they did, stays as it was.
CREATE FUNCTION legal_text_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER legal_text_is_kept BEFORE UPDATE OR DELETE ON legal_text FOR EACH ROW EXECUTE FUNCTION legal_text_is_kept();
CREATE TRIGGER consent_is_kept BEFORE UPDATE OR DELETE ON consent FOR EACH ROW EXECUTE FUNCTION legal_text_is_kept();
