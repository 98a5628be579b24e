-- CreateTable
CREATE TABLE "document_sending" (
    "id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "letter_id" TEXT NOT NULL,
    "asked_by_user_id" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),

    CONSTRAINT "document_sending_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closed_month" (
    "month" TEXT NOT NULL,
    "issued" INTEGER NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),

    CONSTRAINT "closed_month_pkey" PRIMARY KEY ("month")
);

-- CreateIndex
CREATE INDEX "document_sending_document_id_asked_at_idx" ON "document_sending"("document_id", "asked_at");

-- AddForeignKey
ALTER TABLE "document_sending" ADD CONSTRAINT "document_sending_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE closed_month ADD CONSTRAINT closed_month_is_one CHECK (month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$' AND issued >= 0);
