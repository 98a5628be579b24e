-- AlterTable
ALTER TABLE "domain" ALTER COLUMN "auto_renews" DROP NOT NULL,
ALTER COLUMN "auto_renews" DROP DEFAULT;

-- "Off" stood for "never asked for here" as well; what was asked for is in the operations.
UPDATE "domain" SET "auto_renews" = NULL WHERE NOT EXISTS (
  SELECT 1 FROM "operation" WHERE "kind" = 'domain.auto-renew' AND "state" = 'succeeded'
    AND "input"->>'domainId' = "domain"."id");
