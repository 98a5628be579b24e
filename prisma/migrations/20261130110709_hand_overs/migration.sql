-- CreateEnum
CREATE TYPE "hand_over_state" AS ENUM ('offered', 'accepted', 'refused', 'withdrawn', 'expired');

-- CreateTable
CREATE TABLE "hand_over" (
    "id" TEXT NOT NULL,
    "domain_id" TEXT NOT NULL,
    "from_customer_id" TEXT NOT NULL,
    "to_email" TEXT NOT NULL,
    "to_customer_id" TEXT,
    "state" "hand_over_state" NOT NULL DEFAULT 'offered',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "hand_over_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "hand_over_to_email_idx" ON "hand_over"("to_email");

-- CreateIndex
CREATE INDEX "hand_over_domain_id_idx" ON "hand_over"("domain_id");

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_domain_id_fkey" FOREIGN KEY ("domain_id") REFERENCES "domain"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_from_customer_id_fkey" FOREIGN KEY ("from_customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_to_customer_id_fkey" FOREIGN KEY ("to_customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- One offer of a domain stands at a time.
CREATE UNIQUE INDEX "hand_over_open_key" ON "hand_over"("domain_id") WHERE "state" = 'offered';
