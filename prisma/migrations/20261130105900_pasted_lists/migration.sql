-- CreateTable
CREATE TABLE "pasted_list" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "customer_id" TEXT,
    "names" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT panel_now(),

    CONSTRAINT "pasted_list_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "pasted_list" ADD CONSTRAINT "pasted_list_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
