-- AlterTable
ALTER TABLE "drift" ADD COLUMN     "restore" JSONB,
ADD COLUMN     "decision" TEXT,
ADD COLUMN     "decided_by_user_id" TEXT,
ADD COLUMN     "operation_id" CHAR(32);

ALTER TABLE "drift" ADD CONSTRAINT "drift_decision" CHECK ("decision" IS NULL OR "seen_at" IS NOT NULL);
