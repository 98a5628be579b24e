CREATE TABLE "customer_folder" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "customer_folder_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "customer_folder_customer_id_name_key" ON "customer_folder"("customer_id", "name");
CREATE UNIQUE INDEX "customer_folder_id_customer_id_key" ON "customer_folder"("id", "customer_id");
ALTER TABLE "customer_folder" ADD CONSTRAINT "customer_folder_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "folder" DROP CONSTRAINT IF EXISTS "folder_customer_id_fkey";
ALTER TABLE "folder" DROP COLUMN "customer_id";

ALTER TABLE "domain" ADD COLUMN "customer_folder_id" TEXT;
CREATE INDEX "domain_folder_id_idx" ON "domain"("folder_id");
CREATE INDEX "domain_customer_folder_id_idx" ON "domain"("customer_folder_id");
ALTER TABLE "domain" ADD CONSTRAINT "domain_customer_folder_id_fkey" FOREIGN KEY ("customer_folder_id") REFERENCES "customer_folder"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A folder holds the domains of its owner alone.
ALTER TABLE "domain" ADD CONSTRAINT domain_in_own_folder
  FOREIGN KEY (customer_folder_id, customer_id) REFERENCES customer_folder (id, customer_id);
ALTER TABLE "domain" ADD CONSTRAINT domain_in_folder_is_owned
  CHECK (customer_folder_id IS NULL OR customer_id IS NOT NULL);

-- Whoever gets a domain does not get the place where its former owner kept it.
CREATE FUNCTION domain_leaves_folder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.customer_folder_id := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER domain_leaves_folder BEFORE UPDATE OF customer_id ON "domain"
  FOR EACH ROW WHEN (OLD.customer_folder_id IS NOT NULL AND OLD.customer_id IS DISTINCT FROM NEW.customer_id)
  EXECUTE FUNCTION domain_leaves_folder();
