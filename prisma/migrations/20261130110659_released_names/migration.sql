-- CreateEnum
CREATE TYPE "released_state" AS ENUM ('expiring', 'free');

-- CreateTable
CREATE TABLE "released_name" (
    "ascii_name" TEXT NOT NULL,
    "unicode_name" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "tld" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "is_cyrillic" BOOLEAN NOT NULL,
    "state" "released_state" NOT NULL,
    "freed_on" DATE NOT NULL,
    "created_on" DATE,
    "bid_minor" BIGINT,

    CONSTRAINT "released_name_pkey" PRIMARY KEY ("ascii_name")
);

-- CreateIndex
CREATE UNIQUE INDEX "released_name_unicode_name_key" ON "released_name"("unicode_name");

-- CreateIndex
CREATE INDEX "released_name_state_freed_on_unicode_name_idx" ON "released_name"("state", "freed_on", "unicode_name");

-- CreateIndex
CREATE INDEX "released_name_state_length_unicode_name_idx" ON "released_name"("state", "length", "unicode_name");

-- CreateIndex
CREATE INDEX "released_name_state_bid_minor_unicode_name_idx" ON "released_name"("state", "bid_minor", "unicode_name");

-- CreateIndex
CREATE INDEX "released_name_state_tld_freed_on_unicode_name_idx" ON "released_name"("state", "tld", "freed_on", "unicode_name");

-- CreateIndex
CREATE INDEX "released_name_state_unicode_name_idx" ON "released_name"("state", "unicode_name");

CREATE INDEX released_name_label_trgm ON released_name USING gin (label gin_trgm_ops);
ALTER TABLE released_name ADD CONSTRAINT released_name_length CHECK (length BETWEEN 1 AND 63);
ALTER TABLE released_name ADD CONSTRAINT released_name_bid CHECK (bid_minor IS NULL OR (state = 'expiring' AND bid_minor >= 0));
