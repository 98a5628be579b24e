-- A shop that has changed no price rule begins with zones that it can sell: .pro asks for contacts that cannot be given.
-- Where the reseller has made rules, the place was given on purpose and stays.
DELETE FROM zone_on_sale WHERE tld = 'pro' AND NOT EXISTS (SELECT FROM price_rule);
UPDATE zone_on_sale SET position = numbered.position
FROM (SELECT tld, row_number() OVER (ORDER BY position) AS position FROM zone_on_sale) numbered
WHERE numbered.tld = zone_on_sale.tld AND numbered.position <> zone_on_sale.position;
