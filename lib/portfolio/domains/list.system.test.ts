import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { seed } from '@/bench/pages/seed';
import type { StaffActor } from '@/lib/people/access/actor';
import { auditLog } from '@/lib/people/audit/queries';
import { customerList } from '@/lib/people/customers/queries';
import { customerListInput } from '@/lib/people/customers/schema';
import { contactsOf } from '@/lib/portfolio/contacts/queries';
import { db } from '@/lib/base/db/client';
import { sessionId, userId } from '@/lib/base/values/ids';
import { customerActor } from '@/testing/customer-actor';
import { plansOf, statementsOf } from '@/testing/statements';
import { allDomains, ownDomains } from './queries';
import { domainFilters, domainSearch } from './schema';

// All that a list reads is then told by one connection.
vi.hoisted(() => {
  process.env['DATABASE_POOL'] = '1';
});

const domains = 20_000;
const staff: StaffActor = { kind: 'staff', userId: userId('usr_staff'), role: 'owner', sessionId: sessionId('ses_s') };
const owner = customerActor('cus_00000000000000000007');

beforeAll(async () => {
  await seed(process.env['DATABASE_URL'] ?? '', domains);
  // Each was renewed once; a few are to be renewed and cannot be, for want of money or of a price.
  await db.$executeRaw`
    INSERT INTO auto_renewal (domain_id, ends_on, operation_id, warned_at, unpriced_at)
    SELECT id, expires_on - 365, md5('registration' || id), now(), now() FROM domain`;
  await db.$executeRaw`
    INSERT INTO auto_renewal (domain_id, ends_on, warned_at, unpriced_at)
    SELECT id, expires_on, CASE WHEN service_id % 2 = 0 THEN now() END, CASE WHEN service_id % 2 = 1 THEN now() END FROM domain
    WHERE auto_renews AND expires_on BETWEEN current_date AND current_date + 5`;
  await db.$executeRaw`VACUUM ANALYZE auto_renewal`;
});
afterAll(() => db.$disconnect());

/** Rows that PostgreSQL fetched, by table, and how many statements asked for them. */
async function costOf(list: () => Promise<unknown>) {
  const before = await rowsRead();
  const statements = (await statementsOf(list)).length;
  const rows = [...(await rowsRead())].map(([table, read]) => [table, read - (before.get(table) ?? 0)] as const);
  return { statements, rows: Object.fromEntries(rows.filter(([, read]) => read > 0)) };
}

async function rowsRead(): Promise<ReadonlyMap<string, number>> {
  await db.$queryRaw`SELECT pg_stat_force_next_flush()::text`;
  const read = await db.$queryRaw<{ table: string; rows: number }[]>`
    SELECT relname::text AS table, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS rows FROM pg_stat_user_tables`;
  return new Map(read.map(({ table, rows }) => [table, rows]));
}

test.each([
  ['all', {}],
  ['the first page by their names', { sort: 'name' }],
  ['the second page by their end', { sort: 'expires', dir: 'desc', page: '2' }],
  ['those that the registrar no longer lists', { show: 'missing' }],
  ['the suspended', { show: 'suspended' }],
  ['names that one page holds', { q: 'harbor-19' }],
])('a page of domains reads its own rows, in two statements: %s', async (_what, query) => {
  const { statements, rows } = await costOf(() => allDomains(staff, domainSearch.parse(query)));
  expect(statements).toBe(2);
  expect(rows['zone_record'] ?? 0).toBeLessThanOrEqual(200);
  expect(rows['operation'] ?? 0).toBeLessThanOrEqual(50);
  expect(rows['domain_name_server'] ?? 0).toBeLessThanOrEqual(100);
});

test('that nobody has a name is told by one statement', async () => {
  const { statements, rows } = await costOf(() =>
    allDomains(staff, domainSearch.parse({ q: 'no-such-name-anywhere' })),
  );
  expect({ statements, domains: rows['domain'] ?? 0 }).toEqual({ statements: 1, domains: 0 });
});

test('what a text finds is counted, on its page and ahead of it', async () => {
  const found = async (query: object) => {
    const { rows, total, isMore } = await allDomains(staff, domainSearch.parse(query));
    return { rows: rows.length, total, isMore };
  };
  const count = (text: string) => db.domain.count({ where: { unicodeName: { contains: text } } });
  const [few, more] = [await count('harbor-19'), await count('harbor-12')];
  expect({ few: few < 50, more }).toEqual({ few: true, more: 51 });
  expect(await found({ q: 'harbor-19' })).toEqual({ rows: few, total: few, isMore: false });
  expect(await found({ q: 'harbor-12' })).toEqual({ rows: 50, total: more, isMore: false });
  expect(await found({ q: 'harbor-12', page: '2' })).toEqual({ rows: 1, total: more, isMore: false });
  expect(await found({ q: 'harbor-12', page: '9' })).toEqual({ rows: 0, total: more, isMore: false });
});

test('the page of a customer reads what they have, whatever others have', async () => {
  const { rows } = await costOf(() => ownDomains(owner, domainSearch.parse({})));
  expect(rows['domain'] ?? 0).toBeLessThanOrEqual(60);
  expect(rows['zone_record'] ?? 0).toBeLessThanOrEqual(80);
});

test.each([
  ['customers', () => customerList(staff, customerListInput.parse({})), 'domain', 1_100],
  ['contacts', () => contactsOf(owner), 'domain', 60],
  ['what was done', () => auditLog(staff, { page: 1 }), 'audit_entry', 100],
])('a page of %s reads no rows of others', async (_what, list, table, rows) => {
  expect((await costOf(list)).rows[table] ?? 0).toBeLessThanOrEqual(rows);
});

test('a filter says how many it finds, as far as anybody reads', async () => {
  const { counts } = await allDomains(staff, domainSearch.parse({}));
  const offered = domainFilters.filter((show) => !['all', 'unowned', 'uncosted'].includes(show));
  for (const show of offered) {
    const { total } = await allDomains(staff, domainSearch.parse({ show }));
    expect([show, counts[show]]).toEqual([show, Math.min(total, 1_001)]);
  }
  const { lapsing = 0, unpaid = 0, unpriced = 0, renewing } = counts;
  expect([lapsing > 0, unpaid > 0, unpriced > 0, renewing]).toEqual([true, true, true, 1_001]);
  const { unpaid: own, renewing: next } = (await ownDomains(owner, domainSearch.parse({}))).counts;
  expect([own, next]).toEqual([undefined, undefined]);
});

test('what a filter finds is counted from an index of its own', async () => {
  const [, counts = ''] = await plansOf(() => allDomains(staff, domainSearch.parse({})));
  for (const index of [/auto_renewal_(?:open|unpaid)/, /domain_renewing/, /domain_renewable/])
    expect(counts).toMatch(index);
  // The list itself alone is counted by its rows, as far as that goes.
  expect(counts.match(/Seq Scan on domain/g)?.length ?? 0).toBeLessThanOrEqual(1);
  expect(counts).not.toContain('Seq Scan on auto_renewal');
});
