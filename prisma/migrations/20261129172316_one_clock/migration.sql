-- AlterTable
ALTER TABLE "ledger_transaction" ALTER COLUMN "at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "order" ALTER COLUMN "created_at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "invoice" ALTER COLUMN "issued_at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "repricing" ALTER COLUMN "proposed_at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "quote" ALTER COLUMN "created_at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "auto_renewal" ALTER COLUMN "at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "operation" ALTER COLUMN "asked_at" SET DEFAULT panel_now(),
ALTER COLUMN "run_after" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "operation_group" ALTER COLUMN "asked_at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "operation_event" ALTER COLUMN "at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "registrar_call" ALTER COLUMN "sent_at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "registrar_state" ALTER COLUMN "losses_since" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "sync_run" ALTER COLUMN "started_at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "drift" ALTER COLUMN "at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "loss" ALTER COLUMN "found_at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "user" ALTER COLUMN "created_at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "customer" ALTER COLUMN "created_at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "session" ALTER COLUMN "created_at" SET DEFAULT panel_now(),
ALTER COLUMN "last_seen_at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "one_time_link" ALTER COLUMN "created_at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "kept_letter" ALTER COLUMN "created_at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "rate_limit_hit" ALTER COLUMN "at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "audit_entry" ALTER COLUMN "at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "setting" ALTER COLUMN "updated_at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "contact" ALTER COLUMN "created_at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "legal_text" ALTER COLUMN "published_at" SET DEFAULT panel_now();

-- AlterTable
ALTER TABLE "consent" ALTER COLUMN "at" SET DEFAULT panel_now();
