import type pg from 'pg';
import { expect, test } from 'vitest';
import { formerDatabase } from '@/testing/former-database';

const general = `('*', 3000, 0, 100, NULL)`;

test('whatever was sold is sold after the migration, in the same order and at the same prices', async () => {
  const shop = await formerShop(`
    ${general}, ('ru', 2500, 0, 100, 20), ('рф', 3000, 0, 100, 10), ('com', 3000, 500, 100, 10),
    ('net', 3000, 0, 100, 30), ('org', 1000, 0, 100, NULL), ('io', 3000, 0, 100, NULL)`);
  const before = await shop.query<Sold>(`
    SELECT tld, margin_bps, fixed_minor, round_to_minor FROM price_rule
    WHERE position IS NOT NULL AND tld <> '*' ORDER BY position, tld`);
  await shop.finish();
  const after = await shop.query<Sold>(`
    SELECT on_sale.tld, rule.margin_bps, rule.fixed_minor, rule.round_to_minor
    FROM zone_on_sale on_sale
    JOIN LATERAL (
      SELECT * FROM price_rule WHERE tld IN (on_sale.tld, '*') ORDER BY (tld = '*') LIMIT 1
    ) rule ON true
    ORDER BY on_sale.position`);
  expect(before.map(({ tld }) => tld)).toEqual(['com', 'рф', 'ru', 'net']);
  expect(after).toEqual(before);

  // What was a rule only to have a place follows the general rule; a rule of a zone not on sale was meant, and stays.
  const kept = await shop.query(`SELECT tld FROM price_rule ORDER BY tld`);
  expect(kept.map(({ tld }) => tld)).toEqual(['*', 'com', 'io', 'org', 'ru']);
  await shop.end();
});

test('a shop that had changed no rule goes on selling what it began with', async () => {
  const shop = await formerShop(null);
  await shop.finish();
  const onSale = await shop.query<{ tld: string; position: number }>(`SELECT * FROM zone_on_sale ORDER BY position`);
  expect(onSale.map(({ position }) => position)).toEqual(onSale.map((_, index) => index + 1));
  // .pro had a place and could not be sold.
  const beginning =
    'ru рф com su net org info online site store shop biz fun xyz club tech space website me io dev app';
  expect(onSale.map(({ tld }) => tld)).toEqual([...beginning.split(' '), 'ru.com', 'academy']);
  expect(await shop.query(`SELECT tld FROM price_rule`)).toEqual([]);
  await shop.end();
});

test('without a general rule written down, a rule of 25 % in whole roubles is what the general rule says', async () => {
  const shop = await formerShop(`('ru', 2500, 0, 100, 10), ('com', 2500, 0, 1000, 20)`);
  await shop.finish();
  expect(await shop.query(`SELECT tld FROM zone_on_sale ORDER BY position`)).toEqual([{ tld: 'ru' }, { tld: 'com' }]);
  expect(await shop.query(`SELECT tld FROM price_rule`)).toEqual([{ tld: 'com' }]);
  await shop.end();
});

test('a shop that sold nothing goes on selling nothing', async () => {
  const shop = await formerShop(general);
  await shop.finish();
  expect(await shop.query(`SELECT tld FROM zone_on_sale`)).toEqual([]);
  await shop.end();
});

type Sold = {
  readonly tld: string;
  readonly margin_bps: number;
  readonly fixed_minor: string;
  readonly round_to_minor: string;
};

/** A database as the version before left it, with these price rules. */
async function formerShop(rules: string | null) {
  const { client, finish, drop } = await formerDatabase('_zones_on_sale');
  if (rules !== null)
    await client.query(
      `INSERT INTO price_rule (tld, margin_bps, fixed_minor, round_to_minor, position) VALUES ${rules}`,
    );
  return {
    finish,
    query: async <Row extends pg.QueryResultRow = { tld: string }>(sql: string) => (await client.query<Row>(sql)).rows,
    end: drop,
  };
}
