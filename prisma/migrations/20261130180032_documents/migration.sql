-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('payment_invoice', 'act', 'utd', 'invoice', 'credit_note');

-- CreateEnum
CREATE TYPE "bank_line_state" AS ENUM ('waiting', 'posted', 'rejected');

-- CreateTable
CREATE TABLE "seller" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),

    CONSTRAINT "seller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seller_regime" (
    "seller_id" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "regime" TEXT NOT NULL,

    CONSTRAINT "seller_regime_pkey" PRIMARY KEY ("seller_id","since")
);

-- CreateTable
CREATE TABLE "seller_picture" (
    "id" TEXT NOT NULL,
    "seller_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "seller_picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "buyer" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "buyer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_series" (
    "seller_id" TEXT NOT NULL,
    "kind" "document_kind" NOT NULL,
    "year" INTEGER NOT NULL,
    "last_number" INTEGER NOT NULL,
    "last_dated" DATE NOT NULL,

    CONSTRAINT "document_series_pkey" PRIMARY KEY ("seller_id","kind","year")
);

-- CreateTable
CREATE TABLE "document" (
    "id" TEXT NOT NULL,
    "kind" "document_kind" NOT NULL,
    "seller_id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "buyer_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 0,
    "dated" DATE NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "net_minor" BIGINT NOT NULL,
    "vat_minor" BIGINT NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "seller" JSONB NOT NULL,
    "buyer" JSONB NOT NULL,
    "regime" TEXT NOT NULL,
    "period_from" DATE,
    "period_to" DATE,
    "due_on" DATE,
    "corrects_id" TEXT,
    "signature_id" TEXT,
    "stamp_id" TEXT,
    "key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_line" (
    "document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "vat_rate" INTEGER,
    "net_minor" BIGINT NOT NULL,
    "vat_minor" BIGINT NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "transaction_id" TEXT,

    CONSTRAINT "document_line_pkey" PRIMARY KEY ("document_id","position")
);

-- CreateTable
CREATE TABLE "bank_line" (
    "id" TEXT NOT NULL,
    "seller_id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "payer_name" TEXT NOT NULL,
    "payer_inn" TEXT NOT NULL,
    "payer_account" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "state" "bank_line_state" NOT NULL DEFAULT 'waiting',
    "customer_id" TEXT,
    "document_id" TEXT,
    "reason" TEXT,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "bank_line_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "seller_picture_seller_id_kind_idx" ON "seller_picture"("seller_id", "kind");

-- CreateIndex
CREATE INDEX "buyer_customer_id_idx" ON "buyer"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_corrects_id_key" ON "document"("corrects_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_key_key" ON "document"("key");

-- CreateIndex
CREATE INDEX "document_customer_id_created_at_idx" ON "document"("customer_id", "created_at");

-- CreateIndex
CREATE INDEX "document_created_at_id_idx" ON "document"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "document_seller_id_kind_year_number_key" ON "document"("seller_id", "kind", "year", "number");

-- CreateIndex
CREATE INDEX "document_line_transaction_id_idx" ON "document_line"("transaction_id");

-- CreateIndex
CREATE UNIQUE INDEX "bank_line_fingerprint_key" ON "bank_line"("fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "bank_line_document_id_key" ON "bank_line"("document_id");

-- CreateIndex
CREATE INDEX "bank_line_state_received_on_idx" ON "bank_line"("state", "received_on");

-- CreateIndex
CREATE INDEX "bank_line_customer_id_idx" ON "bank_line"("customer_id");

-- AddForeignKey
ALTER TABLE "seller_regime" ADD CONSTRAINT "seller_regime_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller_picture" ADD CONSTRAINT "seller_picture_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "buyer" ADD CONSTRAINT "buyer_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_series" ADD CONSTRAINT "document_series_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_buyer_id_fkey" FOREIGN KEY ("buyer_id") REFERENCES "buyer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "seller_picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_stamp_id_fkey" FOREIGN KEY ("stamp_id") REFERENCES "seller_picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_line" ADD CONSTRAINT "document_line_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_line" ADD CONSTRAINT "document_line_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "ledger_transaction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One seller for new papers, one version of a buyer in force, one picture of a kind.
CREATE UNIQUE INDEX seller_default ON seller ((true)) WHERE is_default;
CREATE UNIQUE INDEX buyer_in_force ON buyer (customer_id) WHERE replaced_at IS NULL;
CREATE UNIQUE INDEX seller_picture_in_force ON seller_picture (seller_id, kind) WHERE replaced_at IS NULL;
ALTER TABLE seller_picture ADD CONSTRAINT seller_picture_kind CHECK (kind IN ('signature', 'stamp'));
ALTER TABLE seller_regime ADD CONSTRAINT seller_regime_known CHECK (regime IN ('general', 'simplified5', 'simplified7', 'none'));
ALTER TABLE buyer ADD CONSTRAINT buyer_kind CHECK (kind IN ('person', 'sole', 'organization', 'eu'));

-- A paper gets its number as it is written: the row of its series is locked until the issuing transaction ends, so numbers
-- have no gaps and come in the order of their days.
CREATE FUNCTION document_is_numbered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.year := extract(year FROM NEW.dated);
  INSERT INTO document_series AS series (seller_id, kind, year, last_number, last_dated)
    VALUES (NEW.seller_id, NEW.kind, NEW.year, 1, NEW.dated)
    ON CONFLICT (seller_id, kind, year) DO UPDATE
      SET last_number = series.last_number + 1, last_dated = GREATEST(series.last_dated, NEW.dated)
    RETURNING last_number, last_dated INTO NEW.number, NEW.dated;
  RETURN NEW;
END $$;
CREATE TRIGGER document_is_numbered BEFORE INSERT ON document FOR EACH ROW EXECUTE FUNCTION document_is_numbered();

CREATE FUNCTION document_series_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('INSERT', 'UPDATE') AND pg_trigger_depth() > 1 THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'papers are counted by being issued alone';
END $$;
CREATE TRIGGER document_series_is_kept BEFORE INSERT OR UPDATE OR DELETE ON document_series
  FOR EACH ROW EXECUTE FUNCTION document_series_is_kept();
CREATE TRIGGER document_series_no_truncate BEFORE TRUNCATE ON document_series
  FOR EACH STATEMENT EXECUTE FUNCTION document_series_is_kept();

-- What was issued stays.
CREATE FUNCTION paper_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER document_is_kept BEFORE UPDATE OR DELETE ON document FOR EACH ROW EXECUTE FUNCTION paper_is_kept();
CREATE TRIGGER document_line_is_kept BEFORE UPDATE OR DELETE ON document_line FOR EACH ROW EXECUTE FUNCTION paper_is_kept();
CREATE TRIGGER document_no_truncate BEFORE TRUNCATE ON document FOR EACH STATEMENT EXECUTE FUNCTION paper_is_kept();
CREATE TRIGGER document_line_no_truncate BEFORE TRUNCATE ON document_line FOR EACH STATEMENT EXECUTE FUNCTION paper_is_kept();
-- Of what papers name, only the end is written later.
CREATE TRIGGER buyer_is_kept BEFORE UPDATE ON buyer FOR EACH ROW
  WHEN (OLD.replaced_at IS NOT NULL
    OR (OLD.id, OLD.customer_id, OLD.kind, OLD.details) IS DISTINCT FROM (NEW.id, NEW.customer_id, NEW.kind, NEW.details))
  EXECUTE FUNCTION paper_is_kept();
CREATE TRIGGER seller_picture_is_kept BEFORE UPDATE ON seller_picture FOR EACH ROW
  WHEN (OLD.replaced_at IS NOT NULL
    OR (OLD.id, OLD.seller_id, OLD.kind, OLD.sealed) IS DISTINCT FROM (NEW.id, NEW.seller_id, NEW.kind, NEW.sealed))
  EXECUTE FUNCTION paper_is_kept();

-- A line comes with its paper, never later; the sums are those of the lines.
CREATE FUNCTION document_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said document%ROWTYPE;
  added record;
BEGIN
  SELECT * INTO said FROM document WHERE id = COALESCE(to_jsonb(NEW) ->> 'document_id', to_jsonb(NEW) ->> 'id');
  SELECT COALESCE(SUM(net_minor), 0) AS net, COALESCE(SUM(vat_minor), 0) AS vat, COALESCE(SUM(total_minor), 0) AS total, count(*) AS lines
    INTO added FROM document_line WHERE document_id = said.id;
  IF (said.net_minor, said.vat_minor, said.total_minor) IS DISTINCT FROM (added.net::bigint, added.vat::bigint, added.total::bigint)
    OR added.lines = 0 THEN
    RAISE EXCEPTION 'document % and its lines do not add up', said.id;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER document_adds_up AFTER INSERT ON document
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION document_adds_up();
CREATE CONSTRAINT TRIGGER document_line_adds_up AFTER INSERT ON document_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION document_adds_up();

-- What was delivered stands on one paper that no credit note took back.
CREATE FUNCTION document_line_is_said_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM document_line line WHERE line.transaction_id = NEW.transaction_id AND line.document_id <> NEW.document_id
      AND NOT EXISTS (SELECT FROM document correction WHERE correction.corrects_id = line.document_id)
  ) THEN
    RAISE EXCEPTION 'transaction % stands on another paper', NEW.transaction_id;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER document_line_is_said_once AFTER INSERT ON document_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.transaction_id IS NOT NULL) EXECUTE FUNCTION document_line_is_said_once();

ALTER TABLE document ADD CONSTRAINT document_sum CHECK (total_minor = net_minor + vat_minor AND (kind = 'credit_note') = (total_minor < 0));
ALTER TABLE document ADD CONSTRAINT document_correction CHECK ((kind = 'credit_note') = (corrects_id IS NOT NULL));
ALTER TABLE document ADD CONSTRAINT document_period CHECK ((period_from IS NULL) = (period_to IS NULL) AND period_from <= period_to);
ALTER TABLE document ADD CONSTRAINT document_number CHECK (number > 0);
ALTER TABLE document_line ADD CONSTRAINT document_line_sum
  CHECK (total_minor = net_minor + vat_minor AND position > 0 AND quantity > 0 AND (vat_rate IS NOT NULL OR vat_minor = 0));
ALTER TABLE bank_line ADD CONSTRAINT bank_line_sum CHECK (amount_minor > 0);
ALTER TABLE bank_line ADD CONSTRAINT bank_line_state CHECK (
  (state = 'posted') = (customer_id IS NOT NULL) AND (state = 'waiting') = (settled_at IS NULL)
  AND (state = 'rejected') = (reason IS NOT NULL) AND (document_id IS NULL OR state = 'posted'));
