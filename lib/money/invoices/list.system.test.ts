import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { customerActor } from '@/testing/customer-actor';
import { plansOf } from '@/testing/statements';
import { invoicesOf } from './queries';
import { invoiceSearch } from './schema';

const invoices = 20_000;
const owner = customerActor('cus_1');

beforeAll(async () => {
  await db.customer.createMany({
    data: ['cus_1', 'cus_2'].map((id) => ({ id, name: id, email: `${id}@example.net` })),
  });
  // As years of issuing leave them: every tenth is the owner's, of those a few are on their way or were cancelled.
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRaw`
      INSERT INTO invoice (id, number, customer_id, state, currency, total_minor, issued_at, paid_at, billed_to)
      SELECT 'inv_' || n, n, CASE n % 10 WHEN 0 THEN 'cus_1' ELSE 'cus_2' END, state::invoice_state, 'RUB', n * 7919 % 100000, now(),
        CASE state WHEN 'paid' THEN now() END, '{}'
      FROM generate_series(1, ${invoices}::int) n, LATERAL (SELECT CASE
        WHEN n IN (100, 4000) THEN 'open' WHEN n % 1000 = 10 THEN 'void' ELSE 'paid' END AS state) stands`,
  ]);
  await db.$executeRaw`VACUUM ANALYZE invoice`;
});

afterAll(() => db.$disconnect());

const numbers = async (search: object) =>
  (await invoicesOf(owner, invoiceSearch.parse(search))).rows.map(({ number }) => number);

test('what is not settled stands first, then the newest, page by page', async () => {
  const first = await numbers({});
  expect(first.slice(0, 4)).toEqual([4_000, 100, invoices, invoices - 10]);
  expect(first).toHaveLength(50);
  const next = await numbers({ page: '2' });
  expect(next[0]).toBe((first.at(-1) ?? 0) - 10);
});

test('another order is kept', async () => {
  expect((await numbers({ sort: 'date' })).slice(0, 2)).toEqual([10, 20]);
  expect((await numbers({ sort: 'date', dir: 'desc' }))[0]).toBe(invoices);
  const { rows } = await invoicesOf(owner, invoiceSearch.parse({ sort: 'total', dir: 'desc' }));
  const totals = rows.map(({ total }) => total.minor);
  expect(totals).toEqual(totals.toSorted((one, other) => other - one));
});

test('each state is counted, and its filter shows as many', async () => {
  const { counts, total, isMore } = await invoicesOf(owner, invoiceSearch.parse({}));
  expect({ counts, total, isMore }).toEqual({
    counts: { open: 2, void: 20, paid: 1_001 },
    total: 2_000,
    isMore: false,
  });
  expect(await numbers({ show: 'open' })).toEqual([4_000, 100]);
  expect(await numbers({ show: 'void' })).toHaveLength(20);
  expect(await numbers({ show: 'everything', page: 'x' })).toHaveLength(50);
});

test.each([
  ['as it begins', {}, 'invoice_urgency_of_owner'],
  ['by date', { sort: 'date' }, 'invoice_customer_id_number_idx'],
  ['by total', { sort: 'total' }, 'invoice_total_of_owner'],
  ['those on their way', { show: 'open', sort: 'date' }, 'invoice_state_of_owner'],
])('a page of invoices is read from the index of its order: %s', async (_what, search, index) => {
  const [page = ''] = await plansOf(() => invoicesOf(owner, invoiceSearch.parse(search)));
  expect(page).toMatch(new RegExp(`Index (?:Only )?Scan (?:Backward )?using ${index}`));
  expect(page).not.toContain('Sort');
});
