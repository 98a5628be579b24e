-- AlterTable
ALTER TABLE "price_rule" ADD COLUMN     "least_minor" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "tld_cost_change" (
    "id" BIGSERIAL NOT NULL,
    "tld" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "register_was" BIGINT,
    "renew_was" BIGINT,
    "register_now" BIGINT,
    "renew_now" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),

    CONSTRAINT "tld_cost_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "tld_cost_change_tld_id_idx" ON "tld_cost_change"("tld", "id");

ALTER TABLE "price_rule" DROP CONSTRAINT "price_rule_amounts";
ALTER TABLE "price_rule" ADD CONSTRAINT "price_rule_amounts"
  CHECK (margin_bps >= 0 AND fixed_minor >= 0 AND round_to_minor > 0 AND least_minor >= 0);

-- A zone that is new is told only where it had a price before: the first reading is no change.
CREATE FUNCTION tld_cost_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO tld_cost_change (tld, currency, register_now, renew_now)
    SELECT NEW.tld, NEW.currency, NEW.register_cost, NEW.renew_cost
    WHERE EXISTS (SELECT FROM tld_cost_change WHERE tld = NEW.tld);
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO tld_cost_change (tld, currency, register_was, renew_was)
    VALUES (OLD.tld, OLD.currency, OLD.register_cost, OLD.renew_cost);
  ELSE
    INSERT INTO tld_cost_change (tld, currency, register_was, renew_was, register_now, renew_now)
    VALUES (NEW.tld, NEW.currency, OLD.register_cost, OLD.renew_cost, NEW.register_cost, NEW.renew_cost);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER tld_price_told AFTER INSERT OR DELETE ON tld_price
  FOR EACH ROW EXECUTE FUNCTION tld_cost_changed();
CREATE TRIGGER tld_price_moved AFTER UPDATE ON tld_price
  FOR EACH ROW WHEN ((OLD.register_cost, OLD.renew_cost, OLD.currency) IS DISTINCT FROM (NEW.register_cost, NEW.renew_cost, NEW.currency))
  EXECUTE FUNCTION tld_cost_changed();
