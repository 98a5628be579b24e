-- CreateTable
CREATE TABLE "zone_on_sale" (
    "tld" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "zone_on_sale_pkey" PRIMARY KEY ("tld")
);

-- Checked at commit: while zones change places, two of them share one.
ALTER TABLE zone_on_sale ADD CONSTRAINT zone_on_sale_position UNIQUE (position) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE zone_on_sale ADD CONSTRAINT zone_on_sale_from_one CHECK (position > 0);

-- What was sold stays on sale, in its order.
INSERT INTO zone_on_sale (tld, position)
SELECT tld, row_number() OVER (ORDER BY position, tld COLLATE "C")
FROM price_rule WHERE position IS NOT NULL AND tld <> '*';

-- A shop without a rule of its own sold these, and a new one begins with them.
INSERT INTO zone_on_sale (tld, position)
SELECT tld, position FROM unnest(ARRAY[
  'ru', 'рф', 'com', 'su', 'net', 'org', 'info', 'online', 'site', 'store', 'shop', 'pro', 'biz', 'fun', 'xyz', 'club',
  'tech', 'space', 'website', 'me', 'io', 'dev', 'app', 'ru.com', 'academy'
]) WITH ORDINALITY AS beginning (tld, position)
WHERE NOT EXISTS (SELECT FROM price_rule);

-- A zone had a rule to have a place. One that says what the general rule says changes no price by going, and from now on
-- the zone follows the general rule. Without a row for "*" the general rule was 25 %, whole roubles.
DELETE FROM price_rule own
USING zone_on_sale
WHERE own.tld = zone_on_sale.tld
  AND (own.margin_bps, own.fixed_minor, own.round_to_minor) = (
    COALESCE((SELECT margin_bps FROM price_rule WHERE tld = '*'), 2500),
    COALESCE((SELECT fixed_minor FROM price_rule WHERE tld = '*'), 0),
    COALESCE((SELECT round_to_minor FROM price_rule WHERE tld = '*'), 100)
  );

-- AlterTable
ALTER TABLE "price_rule" DROP COLUMN "position";
