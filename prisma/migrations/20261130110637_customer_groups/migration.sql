-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "group_id" TEXT;

-- CreateTable
CREATE TABLE "special_rule" (
    "id" TEXT NOT NULL,
    "tld" TEXT NOT NULL,
    "group_id" TEXT,
    "act" TEXT NOT NULL,
    "margin_bps" INTEGER NOT NULL,
    "fixed_minor" BIGINT NOT NULL DEFAULT 0,
    "round_to_minor" BIGINT NOT NULL DEFAULT 100,
    "least_minor" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "special_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_lock" (
    "domain_id" TEXT NOT NULL,
    "yearly_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "until" DATE,
    "below_cost_why" TEXT,
    "locked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "locked_by_user_id" TEXT NOT NULL,

    CONSTRAINT "price_lock_pkey" PRIMARY KEY ("domain_id")
);

-- CreateTable
CREATE TABLE "customer_group" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),

    CONSTRAINT "customer_group_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "special_rule_group_id_idx" ON "special_rule"("group_id");

-- CreateIndex
CREATE UNIQUE INDEX "customer_group_name_key" ON "customer_group"("name");

-- CreateIndex
CREATE INDEX "customer_group_id_idx" ON "customer"("group_id");

-- AddForeignKey
ALTER TABLE "special_rule" ADD CONSTRAINT "special_rule_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "customer_group"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "price_lock" ADD CONSTRAINT "price_lock_domain_id_fkey" FOREIGN KEY ("domain_id") REFERENCES "domain"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "customer_group"("id") ON DELETE SET NULL ON UPDATE NO ACTION;

-- One rule for the same zone, group and act.
CREATE UNIQUE INDEX special_rule_scope ON "special_rule" (tld, act, COALESCE(group_id, ''));
ALTER TABLE "special_rule" ADD CONSTRAINT special_rule_amounts CHECK (fixed_minor >= 0 AND round_to_minor >= 1 AND least_minor >= 0);
ALTER TABLE "special_rule" ADD CONSTRAINT special_rule_act CHECK (act IN ('*', 'register', 'renew', 'transfer'));
-- A zone alone has its rule in price_rule.
ALTER TABLE "special_rule" ADD CONSTRAINT special_rule_is_special CHECK (act <> '*' OR group_id IS NOT NULL);
ALTER TABLE "price_lock" ADD CONSTRAINT price_lock_amount CHECK (yearly_minor > 0);

-- What was promised to the former owner binds nobody.
CREATE FUNCTION domain_leaves_price_lock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM price_lock WHERE domain_id = NEW.id;
  RETURN NEW;
END $$;
CREATE TRIGGER domain_leaves_price_lock AFTER UPDATE OF customer_id ON "domain"
  FOR EACH ROW WHEN (OLD.customer_id IS DISTINCT FROM NEW.customer_id)
  EXECUTE FUNCTION domain_leaves_price_lock();
