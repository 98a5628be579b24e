-- CreateTable
CREATE TABLE "whois_answer" (
    "ascii_name" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "pieces" JSONB NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "whois_answer_pkey" PRIMARY KEY ("ascii_name")
);

-- CreateTable
CREATE TABLE "whois_turn" (
    "server" TEXT NOT NULL,
    "free_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "whois_turn_pkey" PRIMARY KEY ("server")
);

-- CreateIndex
CREATE INDEX "whois_answer_read_at_idx" ON "whois_answer"("read_at");

-- CreateIndex
CREATE INDEX "whois_turn_free_at_idx" ON "whois_turn"("free_at");
