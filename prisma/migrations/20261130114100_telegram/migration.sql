-- CreateTable
CREATE TABLE "telegram_link" (
    "user_id" TEXT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "topics" TEXT[],
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "telegram_link_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "telegram_code" (
    "user_id" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "telegram_code_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE INDEX "telegram_link_chat_id_idx" ON "telegram_link"("chat_id");

-- CreateIndex
CREATE UNIQUE INDEX "telegram_code_code_hash_key" ON "telegram_code"("code_hash");

-- AddForeignKey
ALTER TABLE "telegram_link" ADD CONSTRAINT "telegram_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telegram_code" ADD CONSTRAINT "telegram_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
