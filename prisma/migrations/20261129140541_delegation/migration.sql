-- AlterTable
ALTER TABLE "domain" ADD COLUMN     "undelegated_at" TIMESTAMPTZ(3);
