-- AlterTable
ALTER TABLE "auto_renewal" ADD COLUMN     "unpriced_at" TIMESTAMPTZ(3);
