-- AlterTable
ALTER TABLE "billing_lane" ADD COLUMN     "called_at" TIMESTAMPTZ(3);

-- What the billing lane looks at when its holder fell silent.
CREATE INDEX operation_billing_sent ON operation (sent_at) WHERE billing;
