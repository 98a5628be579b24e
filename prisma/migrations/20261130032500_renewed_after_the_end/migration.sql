-- AlterTable
ALTER TABLE "zone_rule" ADD COLUMN     "renew_after_days" INTEGER;
