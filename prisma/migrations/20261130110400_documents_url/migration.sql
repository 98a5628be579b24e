-- AlterTable
ALTER TABLE "domain" ADD COLUMN     "documents_url" TEXT;
