-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ledger_account_kind" AS ENUM ('wallet', 'held', 'revenue', 'registrar_cost', 'registrar_payable', 'clearing');

-- CreateEnum
CREATE TYPE "ledger_transaction_kind" AS ENUM ('top_up', 'hold', 'capture', 'release', 'refund', 'registrar_charge');

-- CreateEnum
CREATE TYPE "invoice_state" AS ENUM ('open', 'paid', 'void');

-- CreateEnum
CREATE TYPE "invoice_line_state" AS ENUM ('open', 'delivered', 'cancelled');

-- CreateEnum
CREATE TYPE "zone_state" AS ENUM ('unread', 'served', 'elsewhere');

-- CreateEnum
CREATE TYPE "domain_state" AS ENUM ('registering', 'active', 'suspended', 'gone');

-- CreateEnum
CREATE TYPE "operation_state" AS ENUM ('queued', 'leased', 'sent', 'unknown', 'verifying', 'attention', 'succeeded', 'cancelled');

-- CreateEnum
CREATE TYPE "user_role" AS ENUM ('customer', 'staff_viewer', 'staff_operator', 'staff_owner');

-- CreateTable
CREATE TABLE "ledger_account" (
    "id" TEXT NOT NULL,
    "kind" "ledger_account_kind" NOT NULL,
    "customer_id" TEXT,
    "currency" CHAR(3) NOT NULL,
    "balance_minor" BIGINT NOT NULL DEFAULT 0,
    "floor_minor" BIGINT,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" "ledger_transaction_kind" NOT NULL,
    "key" TEXT NOT NULL,
    "operation_id" CHAR(32),
    "memo" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" BIGSERIAL NOT NULL,
    "transaction_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "balance_after_minor" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order" (
    "id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "customer_id" TEXT NOT NULL,
    "quote_id" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ascii_name" TEXT NOT NULL,
    "unicode_name" TEXT NOT NULL,
    "years" INTEGER NOT NULL,
    "cost_minor" BIGINT NOT NULL,
    "price_minor" BIGINT NOT NULL,
    "renew_price_minor" BIGINT NOT NULL,
    "contact_id" TEXT,
    "operation_id" CHAR(32) NOT NULL,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "customer_id" TEXT NOT NULL,
    "order_id" TEXT,
    "state" "invoice_state" NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "paid_at" TIMESTAMPTZ(3),
    "billed_to" JSONB NOT NULL,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_line" (
    "id" TEXT NOT NULL,
    "invoice_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "operation_id" CHAR(32),
    "state" "invoice_line_state" NOT NULL DEFAULT 'open',

    CONSTRAINT "invoice_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registrar_bill" (
    "bill_id" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "pay_type" TEXT NOT NULL DEFAULT '',
    "currency" CHAR(3) NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "billed_on" DATE,
    "paid_on" DATE,
    "items" JSONB NOT NULL DEFAULT '[]',
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registrar_bill_pkey" PRIMARY KEY ("bill_id")
);

-- CreateTable
CREATE TABLE "tld_price" (
    "tld" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "register_cost" BIGINT NOT NULL,
    "renew_cost" BIGINT NOT NULL,
    "transfer_cost" BIGINT,
    "min_years" INTEGER NOT NULL DEFAULT 1,
    "max_years" INTEGER NOT NULL DEFAULT 10,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tld_price_pkey" PRIMARY KEY ("tld")
);

-- CreateTable
CREATE TABLE "price_rule" (
    "tld" TEXT NOT NULL,
    "margin_bps" INTEGER NOT NULL,
    "fixed_minor" BIGINT NOT NULL DEFAULT 0,
    "round_to_minor" BIGINT NOT NULL DEFAULT 100,
    "position" INTEGER,

    CONSTRAINT "price_rule_pkey" PRIMARY KEY ("tld")
);

-- CreateTable
CREATE TABLE "availability_reading" (
    "ascii_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "code" TEXT,
    "premium_register_cost" BIGINT,
    "premium_renew_cost" BIGINT,
    "currency" CHAR(3),
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "availability_reading_pkey" PRIMARY KEY ("ascii_name")
);

-- CreateTable
CREATE TABLE "quote" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT,
    "token_hash" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ordered_at" TIMESTAMPTZ(3),

    CONSTRAINT "quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quote_line" (
    "id" TEXT NOT NULL,
    "quote_id" TEXT NOT NULL,
    "ascii_name" TEXT NOT NULL,
    "unicode_name" TEXT NOT NULL,
    "tld" TEXT NOT NULL,
    "years" INTEGER NOT NULL,
    "is_premium" BOOLEAN NOT NULL,
    "cost_minor" BIGINT NOT NULL,
    "price_minor" BIGINT NOT NULL,
    "first_year_price_minor" BIGINT NOT NULL,
    "renew_price_minor" BIGINT NOT NULL,
    "priced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quote_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "zone" (
    "domain_id" TEXT NOT NULL,
    "state" "zone_state" NOT NULL DEFAULT 'unread',
    "soa_ttl" TEXT,
    "soa_minimum_ttl" TEXT,
    "read_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "zone_pkey" PRIMARY KEY ("domain_id")
);

-- CreateTable
CREATE TABLE "zone_record" (
    "id" TEXT NOT NULL,
    "domain_id" TEXT NOT NULL,
    "subname" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "priority" INTEGER,

    CONSTRAINT "zone_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "domain" (
    "id" TEXT NOT NULL,
    "service_id" BIGINT,
    "ascii_name" TEXT NOT NULL,
    "unicode_name" TEXT NOT NULL,
    "tld" TEXT NOT NULL,
    "customer_id" TEXT,
    "state" "domain_state" NOT NULL,
    "created_on" DATE,
    "expires_on" DATE,
    "auto_renews" BOOLEAN NOT NULL DEFAULT false,
    "hides_registrant" BOOLEAN NOT NULL DEFAULT false,
    "folder_id" TEXT,
    "contact_id" TEXT,
    "read_at" TIMESTAMPTZ(3),
    "name_servers_read_at" TIMESTAMPTZ(3),
    "missing_since" TIMESTAMPTZ(3),

    CONSTRAINT "domain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "domain_name_server" (
    "domain_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "host" TEXT NOT NULL,
    "addresses" TEXT[],

    CONSTRAINT "domain_name_server_pkey" PRIMARY KEY ("domain_id","position")
);

-- CreateTable
CREATE TABLE "service" (
    "service_id" BIGINT NOT NULL,
    "servtype" TEXT NOT NULL,
    "subtype" TEXT NOT NULL DEFAULT '',
    "domain_name" TEXT NOT NULL DEFAULT '',
    "customer_id" TEXT,
    "state" TEXT NOT NULL,
    "created_on" DATE,
    "expires_on" DATE,
    "uplink_service_id" BIGINT,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_pkey" PRIMARY KEY ("service_id")
);

-- CreateTable
CREATE TABLE "folder" (
    "id" TEXT NOT NULL,
    "registrar_folder_id" BIGINT,
    "name" TEXT NOT NULL,
    "customer_id" TEXT,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "folder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "operation" (
    "id" CHAR(32) NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "state" "operation_state" NOT NULL DEFAULT 'queued',
    "input" JSONB NOT NULL,
    "batch_key" TEXT,
    "billing" BOOLEAN NOT NULL,
    "held_minor" BIGINT NOT NULL DEFAULT 0,
    "held_currency" CHAR(3),
    "cost_limit_minor" BIGINT,
    "customer_id" TEXT,
    "asked_by_user_id" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "run_after" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "verifications" INTEGER NOT NULL DEFAULT 0,
    "fence" BIGINT NOT NULL DEFAULT 0,
    "leased_by" TEXT,
    "lease_expires_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "snapshot" JSONB,
    "answer" JSONB,
    "error_code" TEXT,
    "error_text" TEXT,
    "error_params" JSONB,

    CONSTRAINT "operation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "operation_event" (
    "id" BIGSERIAL NOT NULL,
    "operation_id" CHAR(32) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "from" "operation_state",
    "to" "operation_state" NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "cause" TEXT NOT NULL,
    "code" TEXT,
    "text" TEXT,
    "call_id" TEXT,

    CONSTRAINT "operation_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "billing_lane" (
    "account" TEXT NOT NULL,
    "fence" BIGINT NOT NULL DEFAULT 0,
    "held_by" TEXT,
    "lease_expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "billing_lane_pkey" PRIMARY KEY ("account")
);

-- CreateTable
CREATE TABLE "registrar_call" (
    "id" TEXT NOT NULL,
    "function_name" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "response" JSONB,
    "outcome" TEXT,
    "code" TEXT,
    "http_status" INTEGER,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "duration_ms" INTEGER,
    "operation_ids" TEXT[],

    CONSTRAINT "registrar_call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registrar_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "balance_minor" BIGINT,
    "currency" CHAR(3),
    "balance_read_at" TIMESTAMPTZ(3),
    "last_answer_at" TIMESTAMPTZ(3),
    "last_failure_at" TIMESTAMPTZ(3),
    "last_failure" TEXT,

    CONSTRAINT "registrar_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sync_run" (
    "id" BIGSERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "calls" INTEGER NOT NULL DEFAULT 0,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,

    CONSTRAINT "sync_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sync_request" (
    "source" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requested_by" TEXT,

    CONSTRAINT "sync_request_pkey" PRIMARY KEY ("source")
);

-- CreateTable
CREATE TABLE "drift" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "subject" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "drift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_node" (
    "id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_node_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "user_role" NOT NULL,
    "customer_id" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),
    "totp_sealed" TEXT,
    "totp_last_step" BIGINT,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "country" CHAR(2) NOT NULL DEFAULT 'RU',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL DEFAULT '',
    "user_agent" TEXT NOT NULL DEFAULT '',
    "seen_as_customer_id" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit_hit" (
    "id" BIGSERIAL NOT NULL,
    "bucket" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rate_limit_hit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" TEXT,
    "customer_id" TEXT,
    "acting_user_id" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "address" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "profile" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_kind_customer_id_currency_key" ON "ledger_account"("kind", "customer_id", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_seq_key" ON "ledger_transaction"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_key_key" ON "ledger_transaction"("key");

-- CreateIndex
CREATE INDEX "ledger_transaction_operation_id_idx" ON "ledger_transaction"("operation_id");

-- CreateIndex
CREATE INDEX "ledger_entry_account_id_id_idx" ON "ledger_entry"("account_id", "id");

-- CreateIndex
CREATE INDEX "ledger_entry_transaction_id_idx" ON "ledger_entry"("transaction_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_number_key" ON "order"("number");

-- CreateIndex
CREATE UNIQUE INDEX "order_quote_id_key" ON "order"("quote_id");

-- CreateIndex
CREATE INDEX "order_customer_id_idx" ON "order"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_line_operation_id_key" ON "order_line"("operation_id");

-- CreateIndex
CREATE INDEX "order_line_order_id_idx" ON "order_line"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_number_key" ON "invoice"("number");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_order_id_key" ON "invoice"("order_id");

-- CreateIndex
CREATE INDEX "invoice_customer_id_issued_at_idx" ON "invoice"("customer_id", "issued_at");

-- CreateIndex
CREATE INDEX "invoice_line_invoice_id_idx" ON "invoice_line"("invoice_id");

-- CreateIndex
CREATE INDEX "invoice_line_operation_id_idx" ON "invoice_line"("operation_id");

-- CreateIndex
CREATE INDEX "registrar_bill_billed_on_idx" ON "registrar_bill"("billed_on");

-- CreateIndex
CREATE INDEX "availability_reading_read_at_idx" ON "availability_reading"("read_at");

-- CreateIndex
CREATE UNIQUE INDEX "quote_token_hash_key" ON "quote"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "quote_line_quote_id_ascii_name_key" ON "quote_line"("quote_id", "ascii_name");

-- CreateIndex
CREATE INDEX "zone_record_domain_id_idx" ON "zone_record"("domain_id");

-- CreateIndex
CREATE UNIQUE INDEX "domain_service_id_key" ON "domain"("service_id");

-- CreateIndex
CREATE UNIQUE INDEX "domain_ascii_name_key" ON "domain"("ascii_name");

-- CreateIndex
CREATE INDEX "domain_customer_id_ascii_name_idx" ON "domain"("customer_id", "ascii_name");

-- CreateIndex
CREATE INDEX "domain_customer_id_expires_on_idx" ON "domain"("customer_id", "expires_on");

-- CreateIndex
CREATE INDEX "domain_expires_on_idx" ON "domain"("expires_on");

-- CreateIndex
CREATE INDEX "service_customer_id_idx" ON "service"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "folder_registrar_folder_id_key" ON "folder"("registrar_folder_id");

-- CreateIndex
CREATE UNIQUE INDEX "operation_seq_key" ON "operation"("seq");

-- CreateIndex
CREATE INDEX "operation_state_run_after_idx" ON "operation"("state", "run_after");

-- CreateIndex
CREATE INDEX "operation_subject_seq_idx" ON "operation"("subject", "seq");

-- CreateIndex
CREATE INDEX "operation_customer_id_asked_at_idx" ON "operation"("customer_id", "asked_at");

-- CreateIndex
CREATE INDEX "operation_kind_state_idx" ON "operation"("kind", "state");

-- CreateIndex
CREATE INDEX "operation_event_operation_id_id_idx" ON "operation_event"("operation_id", "id");

-- CreateIndex
CREATE INDEX "registrar_call_sent_at_idx" ON "registrar_call"("sent_at");

-- CreateIndex
CREATE INDEX "registrar_call_function_name_sent_at_idx" ON "registrar_call"("function_name", "sent_at");

-- CreateIndex
CREATE INDEX "registrar_call_operation_ids_idx" ON "registrar_call" USING GIN ("operation_ids");

-- CreateIndex
CREATE INDEX "sync_run_source_started_at_idx" ON "sync_run"("source", "started_at");

-- CreateIndex
CREATE INDEX "drift_subject_idx" ON "drift"("subject");

-- CreateIndex
CREATE INDEX "drift_seen_at_at_idx" ON "drift"("seen_at", "at");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "user_customer_id_idx" ON "user"("customer_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "rate_limit_hit_bucket_at_idx" ON "rate_limit_hit"("bucket", "at");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "audit_entry_customer_id_at_idx" ON "audit_entry"("customer_id", "at");

-- CreateIndex
CREATE INDEX "contact_customer_id_replaced_at_idx" ON "contact"("customer_id", "replaced_at");

-- AddForeignKey
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "ledger_transaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "ledger_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_line" ADD CONSTRAINT "quote_line_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zone" ADD CONSTRAINT "zone_domain_id_fkey" FOREIGN KEY ("domain_id") REFERENCES "domain"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zone_record" ADD CONSTRAINT "zone_record_domain_id_fkey" FOREIGN KEY ("domain_id") REFERENCES "zone"("domain_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "domain" ADD CONSTRAINT "domain_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "domain" ADD CONSTRAINT "domain_folder_id_fkey" FOREIGN KEY ("folder_id") REFERENCES "folder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "domain" ADD CONSTRAINT "domain_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "domain_name_server" ADD CONSTRAINT "domain_name_server_domain_id_fkey" FOREIGN KEY ("domain_id") REFERENCES "domain"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "folder" ADD CONSTRAINT "folder_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operation" ADD CONSTRAINT "operation_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operation_event" ADD CONSTRAINT "operation_event_operation_id_fkey" FOREIGN KEY ("operation_id") REFERENCES "operation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
