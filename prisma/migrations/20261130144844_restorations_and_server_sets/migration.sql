-- CreateTable
CREATE TABLE "restoration_fee" (
    "id" BIGSERIAL NOT NULL,
    "tld" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "fee_minor" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "by_user_id" TEXT,

    CONSTRAINT "restoration_fee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "server_set" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hosts" TEXT[],
    "position" INTEGER NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "server_set_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "restoration_fee_tld_id_idx" ON "restoration_fee"("tld", "id");

-- CreateIndex
CREATE UNIQUE INDEX "server_set_name_key" ON "server_set"("name");


ALTER TABLE "restoration_fee" ADD CONSTRAINT restoration_fee_amount CHECK (fee_minor >= 0);

ALTER TABLE "special_rule" DROP CONSTRAINT special_rule_act;
ALTER TABLE "special_rule" ADD CONSTRAINT special_rule_act CHECK (act IN ('*', 'register', 'renew', 'transfer', 'restore'));

CREATE UNIQUE INDEX server_set_default ON "server_set" (is_default) WHERE is_default;
ALTER TABLE "server_set" ADD CONSTRAINT server_set_hosts CHECK (cardinality(hosts) BETWEEN 2 AND 4);
