-- AlterTable
ALTER TABLE "domain" ADD COLUMN     "shared_with" TEXT;

-- CreateTable
CREATE TABLE "entering_domain" (
    "offer_id" BIGINT NOT NULL,
    "ascii_name" TEXT NOT NULL,
    "unicode_name" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "entering_domain_pkey" PRIMARY KEY ("offer_id")
);
