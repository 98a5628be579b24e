import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { plansOf } from '@/testing/statements';
import { released, releasedFile } from './queries';
import { releasedSearch } from './schema';

const names = 200_000;

beforeAll(async () => {
  await db.$executeRaw`
    INSERT INTO released_name (ascii_name, unicode_name, label, tld, length, is_cyrillic, state, freed_on, created_on, bid_minor)
    SELECT name, name, label, 'ru', length(label), FALSE, (CASE WHEN n % 2 = 0 THEN 'free' ELSE 'expiring' END)::released_state,
      date '2026-11-01' + n % 30, date '2020-01-01' + n % 2000, CASE WHEN n % 2 = 1 THEN (n % 1000) * 2500 END
    FROM (SELECT n, md5(n::text) AS label, md5(n::text) || '.ru' AS name FROM generate_series(1, ${names}::int) n) numbered`;
  const cyrillic = { label: 'садовод', tld: 'рф', length: 7, isCyrillic: true } as const;
  const latin = { tld: 'su', isCyrillic: false, freedOn: new Date('2026-12-03'), createdOn: null } as const;
  await db.releasedName.createMany({
    data: [
      {
        ...cyrillic,
        asciiName: 'a.xn--p1ai',
        unicodeName: 'садовод.рф',
        state: 'free',
        freedOn: new Date('2026-12-02'),
      },
      {
        ...latin,
        asciiName: 'okna.su',
        unicodeName: 'okna.su',
        label: 'okna',
        length: 4,
        state: 'expiring',
        bidMinor: 90_000n,
      },
      {
        ...latin,
        asciiName: 'okno.su',
        unicodeName: 'okno.su',
        label: 'okno',
        length: 4,
        state: 'expiring',
        bidMinor: 40_050n,
      },
    ],
  });
  await db.$executeRaw`VACUUM ANALYZE released_name`;
});
afterAll(() => db.$disconnect());

const found = async (query: object) => {
  const { rows, total } = await released(null, releasedSearch.parse(query));
  return [total, ...rows.slice(0, 3).map(({ unicodeName }) => unicodeName)];
};

test.each([
  ['the latest day first', { letters: 'cyrillic' }, [1, 'садовод.рф']],
  ['a part of a name', { show: 'expiring', q: 'okn', zone: 'su' }, [2, 'okna.su', 'okno.su']],
  ['a pattern', { show: 'expiring', q: 'ok?o.su' }, [1, 'okno.su']],
  ['a pattern of Cyrillic', { q: 'сад*' }, [1, 'садовод.рф']],
  ['a length', { show: 'expiring', longest: '5', sort: 'name', dir: 'desc' }, [2, 'okno.su', 'okna.su']],
  ['a bid', { show: 'expiring', price: '400', zone: 'su' }, [0]],
  ['a bid and its order', { show: 'expiring', price: '900', zone: 'su', sort: 'price' }, [2, 'okno.su', 'okna.su']],
  ['days', { show: 'expiring', from: '03.12.2026', until: '2026-12-03', sort: 'name' }, [2, 'okna.su', 'okno.su']],
  [
    'what narrows nothing',
    { show: 'expiring', zone: 'su', price: 'x', from: 'y', shortest: '-1' },
    [2, 'okna.su', 'okno.su'],
  ],
])('a list is narrowed by %s', async (_what, query, list) => {
  expect(await found(query)).toEqual(list);
});

test.each([
  ['by day', {}],
  ['by length', { sort: 'length' }],
  ['by name, backwards', { show: 'expiring', sort: 'name', dir: 'desc' }],
  ['by bid', { show: 'expiring', sort: 'price' }],
  ['of a zone', { zone: 'ru', sort: 'length', dir: 'desc' }],
])('a page of 200,000 names is read from an index, and not sorted: %s', async (_what, query) => {
  const plans = await plansOf(() => released(null, releasedSearch.parse(query)));
  const page = plans.find((plan) => plan.includes('released_name') && !plan.includes('Aggregate')) ?? plans.join('\n');
  expect(page).toMatch(/Index (Only )?Scan( Backward)? using released_name_/);
  expect(page).not.toMatch(/Sort|Seq Scan on released_name/);
});

test('a part of a name is looked for by its letters, not in all names', async () => {
  const plans = await plansOf(() => released(null, releasedSearch.parse({ q: 'a1b2c3' })));
  for (const plan of plans.filter((one) => one.includes('released_name')))
    expect(plan).toContain('released_name_label_trgm');
});

async function textOf(lines: AsyncIterable<string> | null): Promise<string> {
  let text = '';
  for await (const part of lines ?? []) text += part;
  return text;
}

test('a file holds what the list finds, with a line that says what is in it', async () => {
  const head = ['Name', 'Punycode'];
  const options = { address: '192.0.2.7', locale: 'en', head };
  const lines = await releasedFile(null, releasedSearch.parse({ show: 'expiring', q: 'okno.su' }), options);
  expect(await textOf(lines)).toBe('\uFEFFName,Punycode\r\nokno.su,okno.su,2026-12-03,,4,400.50,,\r\n');
});

test('all of a long list is in its file, each name once', async () => {
  const options = { address: '192.0.2.8', locale: 'ru', head: ['Имя'] };
  const lines = await releasedFile(null, releasedSearch.parse({ q: 'a*', sort: 'name' }), options);
  const listed = (await textOf(lines))
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(';')[0]);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.length).toBe(await db.releasedName.count({ where: { state: 'free', label: { startsWith: 'a' } } }));
  expect(listed.length).toBeGreaterThan(5_000);
});

test('whoever asks for file after file waits', async () => {
  const options = { address: '192.0.2.9', locale: 'en', head: [] };
  const asked = releasedSearch.parse({ q: 'okno.su' });
  for (let times = 0; times < 6; times += 1) expect(await releasedFile(null, asked, options)).not.toBeNull();
  expect(await releasedFile(null, asked, options)).toBeNull();
});
