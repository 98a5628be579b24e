-- Lines say what is bought in words of every kind: what they said of domains goes into subject, periods and input.

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "subject" TEXT,
ADD COLUMN     "periods" INTEGER,
ADD COLUMN     "input" JSONB;

-- Until now only registrations were ordered through a cart, and their kind was called "register".
UPDATE "order_line" SET
  "kind" = 'domain.' || "kind",
  "subject" = 'domain:' || "ascii_name",
  "periods" = "years",
  "input" = jsonb_build_object('isPremium', "is_premium", 'contactId', "contact_id");

-- DropForeignKey
ALTER TABLE "order_line" DROP CONSTRAINT "order_line_contact_id_fkey";

-- DropIndex
DROP INDEX "order_line_ascii_name_idx";

-- AlterTable
ALTER TABLE "order_line" DROP COLUMN "ascii_name",
DROP COLUMN "contact_id",
DROP COLUMN "is_premium",
DROP COLUMN "unicode_name",
DROP COLUMN "years",
ALTER COLUMN "subject" SET NOT NULL,
ALTER COLUMN "periods" SET NOT NULL,
ALTER COLUMN "input" SET NOT NULL,
ADD CONSTRAINT "order_line_periods" CHECK ("periods" > 0);

-- CreateIndex
CREATE INDEX "order_line_subject_idx" ON "order_line"("subject");

-- AlterTable
ALTER TABLE "quote_line" RENAME COLUMN "first_year_price_minor" TO "first_price_minor";
ALTER TABLE "quote_line" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'domain.register',
ADD COLUMN     "subject" TEXT,
ADD COLUMN     "periods" INTEGER,
ADD COLUMN     "input" JSONB;

UPDATE "quote_line" SET
  "subject" = 'domain:' || "ascii_name",
  "periods" = "years",
  "input" = jsonb_build_object('isPremium', "is_premium");

-- DropIndex
DROP INDEX "quote_line_quote_id_ascii_name_key";

-- AlterTable
ALTER TABLE "quote_line" DROP COLUMN "ascii_name",
DROP COLUMN "is_premium",
DROP COLUMN "tld",
DROP COLUMN "unicode_name",
DROP COLUMN "years",
ALTER COLUMN "kind" DROP DEFAULT,
ALTER COLUMN "subject" SET NOT NULL,
ALTER COLUMN "periods" SET NOT NULL,
ALTER COLUMN "input" SET NOT NULL,
ADD CONSTRAINT "quote_line_periods" CHECK ("periods" > 0);

-- CreateIndex
CREATE UNIQUE INDEX "quote_line_quote_id_kind_subject_key" ON "quote_line"("quote_id", "kind", "subject");
