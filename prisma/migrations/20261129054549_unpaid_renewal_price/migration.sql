-- AlterTable
ALTER TABLE "auto_renewal" ADD COLUMN     "price_minor" BIGINT NOT NULL DEFAULT 0;
