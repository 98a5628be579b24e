-- CreateTable
CREATE TABLE "registrar_month" (
    "month" DATE NOT NULL,
    "costs_minor" BIGINT,
    "registered" INTEGER,
    "active" INTEGER,
    "controlled" INTEGER,
    "to_renew" INTEGER,
    "incoming" INTEGER,
    "undelegated" INTEGER,
    "folders" INTEGER,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registrar_month_pkey" PRIMARY KEY ("month")
);
