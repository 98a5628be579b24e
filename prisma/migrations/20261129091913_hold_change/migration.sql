-- AlterEnum
ALTER TYPE "ledger_transaction_kind" ADD VALUE 'hold_change';
