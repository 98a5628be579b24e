-- AlterTable
ALTER TABLE "domain" ADD COLUMN     "registrar_renews" BOOLEAN;

-- What a customer asked for stays asked for, of the panel now; what was last set at the registrar stays known.
UPDATE "domain" SET "registrar_renews" = "auto_renews";
UPDATE "domain" d SET "auto_renews" = (o."input" ->> 'autoRenews')::boolean
FROM "operation" o
WHERE o."subject" = 'domain:' || d."ascii_name" AND o."kind" = 'domain.auto-renew' AND o."ended_at" IS NULL;
UPDATE "domain" SET "auto_renews" = false WHERE "auto_renews" IS NULL;
UPDATE "operation"
SET "kind" = 'domain.registrar-renewal', "subject" = replace("subject", 'domain:', 'renewal-flag:'),
  "input" = "input" - 'autoRenews', "customer_id" = NULL
WHERE "kind" = 'domain.auto-renew' AND "ended_at" IS NULL;

-- AlterTable
ALTER TABLE "domain" ALTER COLUMN "auto_renews" SET NOT NULL,
ALTER COLUMN "auto_renews" SET DEFAULT false;

-- AlterTable
ALTER TABLE "operation_event" ADD COLUMN     "request_hash" TEXT;

-- CreateTable
CREATE TABLE "zone_rule" (
    "tld" TEXT NOT NULL,
    "renew_before_days" INTEGER,
    "learned_before_days" INTEGER,
    "locked_after_create_days" INTEGER NOT NULL DEFAULT 0,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "zone_rule_pkey" PRIMARY KEY ("tld")
);

-- CreateTable
CREATE TABLE "auto_renewal" (
    "domain_id" TEXT NOT NULL,
    "ends_on" DATE NOT NULL,
    "operation_id" CHAR(32),
    "warned_at" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auto_renewal_pkey" PRIMARY KEY ("domain_id","ends_on")
);

-- CreateIndex
CREATE INDEX "operation_event_request_hash_at_idx" ON "operation_event"("request_hash", "at");

-- AddForeignKey
ALTER TABLE "auto_renewal" ADD CONSTRAINT "auto_renewal_domain_id_fkey" FOREIGN KEY ("domain_id") REFERENCES "domain"("id") ON DELETE CASCADE ON UPDATE CASCADE;
