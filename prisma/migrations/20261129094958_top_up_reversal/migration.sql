-- AlterEnum
ALTER TYPE "ledger_transaction_kind" ADD VALUE 'top_up_reversal';

-- AlterTable
ALTER TABLE "ledger_transaction" ADD COLUMN     "reverses_id" TEXT;

-- CreateIndex
CREATE INDEX "ledger_transaction_reverses_id_idx" ON "ledger_transaction"("reverses_id");

-- AddForeignKey
ALTER TABLE "ledger_transaction" ADD CONSTRAINT "ledger_transaction_reverses_id_fkey" FOREIGN KEY ("reverses_id") REFERENCES "ledger_transaction"("id") ON DELETE SET NULL ON UPDATE CASCADE;
