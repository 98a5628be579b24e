-- CreateTable
CREATE TABLE "silenced_notice" (
    "user_id" TEXT NOT NULL,
    "topic" TEXT NOT NULL,

    CONSTRAINT "silenced_notice_pkey" PRIMARY KEY ("user_id","topic")
);

-- AddForeignKey
ALTER TABLE "silenced_notice" ADD CONSTRAINT "silenced_notice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
