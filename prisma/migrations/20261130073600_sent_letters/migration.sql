-- CreateTable
CREATE TABLE "sent_letter" (
    "id" TEXT NOT NULL,
    "job_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "customer_id" TEXT,
    "user_id" TEXT,
    "domains" TEXT[],
    "subject" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "sent_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "sent_letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sent_letter_job_key_key" ON "sent_letter"("job_key");

-- CreateIndex
CREATE INDEX "sent_letter_created_at_id_idx" ON "sent_letter"("created_at", "id");

-- CreateIndex
CREATE INDEX "sent_letter_customer_id_created_at_idx" ON "sent_letter"("customer_id", "created_at");

-- CreateIndex
CREATE INDEX "sent_letter_domains_idx" ON "sent_letter" USING GIN ("domains");
