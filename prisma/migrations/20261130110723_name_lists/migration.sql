-- CreateTable
CREATE TABLE "name_list" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "busy_until" TIMESTAMPTZ(3),

    CONSTRAINT "name_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "name_list_entry" (
    "list_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "typed" TEXT NOT NULL,
    "ascii_name" TEXT,
    "unicode_name" TEXT,
    "tld" TEXT,
    "state" TEXT,
    "code" TEXT,
    "premium_register_cost" BIGINT,
    "premium_renew_cost" BIGINT,
    "currency" CHAR(3),

    CONSTRAINT "name_list_entry_pkey" PRIMARY KEY ("list_id","position")
);

-- CreateIndex
CREATE INDEX "name_list_customer_id_idx" ON "name_list"("customer_id");

-- CreateIndex
CREATE INDEX "name_list_created_at_idx" ON "name_list"("created_at");

-- CreateIndex
CREATE INDEX "name_list_entry_list_id_state_position_idx" ON "name_list_entry"("list_id", "state", "position");

-- AddForeignKey
ALTER TABLE "name_list" ADD CONSTRAINT "name_list_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name_list_entry" ADD CONSTRAINT "name_list_entry_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "name_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;
