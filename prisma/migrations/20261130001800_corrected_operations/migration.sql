-- AlterTable
ALTER TABLE "operation_event" ADD COLUMN     "replaced" JSONB;
