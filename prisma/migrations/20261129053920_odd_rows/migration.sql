-- CreateTable
CREATE TABLE "odd_row" (
    "id" BIGSERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "odd_row_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "odd_row_source_row_why_field_key" ON "odd_row"("source", "row", "why", "field");
