-- AlterTable
ALTER TABLE "zone_rule" ADD COLUMN     "max_servers" INTEGER,
ADD COLUMN     "min_servers" INTEGER,
ADD COLUMN     "restoration_days" INTEGER,
ADD COLUMN     "verifies_email" BOOLEAN;

-- AlterTable
ALTER TABLE "domain" ADD COLUMN     "care_read_at" TIMESTAMPTZ(3),
ADD COLUMN     "email_state" TEXT,
ADD COLUMN     "hides_contacts" BOOLEAN,
ADD COLUMN     "is_identified" BOOLEAN,
ADD COLUMN     "registrant_changed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "domain_host" (
    "domain_id" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "domain_host_pkey" PRIMARY KEY ("domain_id","host","address")
);

-- AddForeignKey
ALTER TABLE "domain_host" ADD CONSTRAINT "domain_host_domain_id_fkey" FOREIGN KEY ("domain_id") REFERENCES "domain"("id") ON DELETE CASCADE ON UPDATE CASCADE;
