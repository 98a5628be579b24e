-- CreateTable
CREATE TABLE "data_reminder" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),

    CONSTRAINT "data_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminded_domain" (
    "reminder_id" TEXT NOT NULL,
    "domain_id" TEXT NOT NULL,

    CONSTRAINT "reminded_domain_pkey" PRIMARY KEY ("domain_id","reminder_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "data_reminder_customer_id_day_key" ON "data_reminder"("customer_id", "day");

-- CreateIndex
CREATE INDEX "reminded_domain_reminder_id_idx" ON "reminded_domain"("reminder_id");

-- AddForeignKey
ALTER TABLE "data_reminder" ADD CONSTRAINT "data_reminder_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminded_domain" ADD CONSTRAINT "reminded_domain_reminder_id_fkey" FOREIGN KEY ("reminder_id") REFERENCES "data_reminder"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reminded_domain" ADD CONSTRAINT "reminded_domain_domain_id_fkey" FOREIGN KEY ("domain_id") REFERENCES "domain"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
