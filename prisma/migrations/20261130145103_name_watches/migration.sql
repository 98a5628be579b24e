-- AlterTable
ALTER TABLE "released_name" ADD COLUMN     "since" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now();

-- CreateTable
CREATE TABLE "name_watch" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "pattern" TEXT NOT NULL,
    "label_like" TEXT NOT NULL,
    "tld" TEXT,
    "looked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),

    CONSTRAINT "name_watch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watch_letter" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),

    CONSTRAINT "watch_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watch_letter_name" (
    "letter_id" TEXT NOT NULL,
    "ascii_name" TEXT NOT NULL,

    CONSTRAINT "watch_letter_name_pkey" PRIMARY KEY ("letter_id","ascii_name")
);

-- CreateIndex
CREATE UNIQUE INDEX "name_watch_customer_id_pattern_key" ON "name_watch"("customer_id", "pattern");

-- CreateIndex
CREATE INDEX "watch_letter_customer_id_idx" ON "watch_letter"("customer_id");

-- CreateIndex
CREATE INDEX "watch_letter_at_idx" ON "watch_letter"("at");

-- CreateIndex
CREATE INDEX "released_name_since_idx" ON "released_name"("since");

-- AddForeignKey
ALTER TABLE "name_watch" ADD CONSTRAINT "name_watch_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watch_letter" ADD CONSTRAINT "watch_letter_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watch_letter_name" ADD CONSTRAINT "watch_letter_name_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "watch_letter"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
