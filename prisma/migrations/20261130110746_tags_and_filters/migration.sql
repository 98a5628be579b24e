-- CreateTable
CREATE TABLE "tag" (
    "id" TEXT NOT NULL,
    "customer_id" TEXT,
    "name" TEXT NOT NULL,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tagged_domain" (
    "tag_id" TEXT NOT NULL,
    "domain_id" TEXT NOT NULL,

    CONSTRAINT "tagged_domain_pkey" PRIMARY KEY ("tag_id","domain_id")
);

-- CreateTable
CREATE TABLE "saved_filter" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "tagged_domain_domain_id_idx" ON "tagged_domain"("domain_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_filter_user_id_list_name_key" ON "saved_filter"("user_id", "list", "name");

-- AddForeignKey
ALTER TABLE "tag" ADD CONSTRAINT "tag_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tagged_domain" ADD CONSTRAINT "tagged_domain_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tagged_domain" ADD CONSTRAINT "tagged_domain_domain_id_fkey" FOREIGN KEY ("domain_id") REFERENCES "domain"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One tag a word and owner; staff's have none.
CREATE UNIQUE INDEX tag_of_owner ON "tag" (COALESCE(customer_id, ''), lower(name));

-- The tags of a former owner are not the next one's; staff's stay.
CREATE FUNCTION domain_leaves_tags() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM tagged_domain USING tag
  WHERE tagged_domain.domain_id = NEW.id AND tag.id = tagged_domain.tag_id AND tag.customer_id IS NOT NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER domain_leaves_tags AFTER UPDATE OF customer_id ON "domain"
  FOR EACH ROW WHEN (OLD.customer_id IS DISTINCT FROM NEW.customer_id)
  EXECUTE FUNCTION domain_leaves_tags();
