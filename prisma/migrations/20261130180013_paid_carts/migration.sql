-- CreateEnum
CREATE TYPE "paid_cart_state" AS ENUM ('waiting', 'ordered', 'refused');

-- CreateTable
CREATE TABLE "paid_cart" (
    "quote_id" TEXT NOT NULL,
    "payment_id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "seen_by" TEXT,
    "address" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "shown_total_minor" BIGINT NOT NULL,
    "state" "paid_cart_state" NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "order_id" TEXT,
    "left" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "paid_cart_pkey" PRIMARY KEY ("quote_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "paid_cart_payment_id_key" ON "paid_cart"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "paid_cart_order_id_key" ON "paid_cart"("order_id");

-- CreateIndex
CREATE INDEX "paid_cart_customer_id_idx" ON "paid_cart"("customer_id");

-- CreateIndex
CREATE INDEX "paid_cart_state_idx" ON "paid_cart"("state");

-- AddForeignKey
ALTER TABLE "paid_cart" ADD CONSTRAINT "paid_cart_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paid_cart" ADD CONSTRAINT "paid_cart_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paid_cart" ADD CONSTRAINT "paid_cart_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paid_cart" ADD CONSTRAINT "paid_cart_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE paid_cart ADD CONSTRAINT paid_cart_order CHECK ((state = 'ordered') = (order_id IS NOT NULL));
ALTER TABLE paid_cart ADD CONSTRAINT paid_cart_reason CHECK ((state = 'refused') = (reason IS NOT NULL));
