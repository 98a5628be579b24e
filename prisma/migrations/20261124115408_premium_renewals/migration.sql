-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "is_premium" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "renew_cost_minor" BIGINT;

-- AlterTable
ALTER TABLE "domain" ADD COLUMN     "renews_as_quoted" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "order_line_ascii_name_idx" ON "order_line"("ascii_name");

-- What was bought as premium says so in its operation; its renewal cost was not kept and stays unknown.
UPDATE order_line SET is_premium = true
FROM operation WHERE operation.id = order_line.operation_id AND operation.input->'isPremium' = 'true'::jsonb;
