-- AlterTable
ALTER TABLE "sync_request" ADD COLUMN     "taken_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "sync_lease" (
    "source" TEXT NOT NULL,
    "fence" BIGINT NOT NULL DEFAULT 0,
    "held_by" TEXT,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "sync_lease_pkey" PRIMARY KEY ("source")
);
