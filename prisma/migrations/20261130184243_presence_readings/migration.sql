-- CreateTable
CREATE TABLE "presence_reading" (
    "ascii_name" TEXT NOT NULL,
    "service_id" BIGINT,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_reading_pkey" PRIMARY KEY ("ascii_name")
);
