-- AlterTable
ALTER TABLE "contact" ADD COLUMN     "roles" JSONB;
