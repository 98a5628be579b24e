-- AlterTable
ALTER TABLE "tld_price" DROP COLUMN "transfer_cost";

-- AlterTable
ALTER TABLE "domain" DROP COLUMN "hides_registrant";

-- AlterTable
ALTER TABLE "operation_event" DROP COLUMN "call_id";

-- AlterTable
ALTER TABLE "registrar_state" DROP COLUMN "last_answer_at",
DROP COLUMN "last_failure",
DROP COLUMN "last_failure_at";

-- AlterTable
ALTER TABLE "sync_request" DROP COLUMN "requested_at",
DROP COLUMN "requested_by";
