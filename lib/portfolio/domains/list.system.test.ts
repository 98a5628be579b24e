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
import { statementsOf } from '@/testing/statements';
import { allDomains, ownDomains } from './queries';
import { domainSearch } from './schema';

// All that a list reads is then told by one connection.
vi.hoisted(() => {
  process.env['DATABASE_POOL'] = '1';
});

const domains = 20_000;
const staff: StaffActor = { kind: 'staff', userId: userId('usr_staff'), role: 'owner', sessionId: sessionId('ses_s') };
const owner = customerActor('cus_00000000000000000007');

beforeAll(() => seed(process.env['DATABASE_URL'] ?? '', domains));
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
  ['a name that nobody has', { q: 'no-such-name-anywhere' }],
])('a page of domains reads its own rows, in two statements: %s', async (_what, query) => {
  const { statements, rows } = await costOf(() => allDomains(staff, domainSearch.parse(query)));
  expect(statements).toBe(2);
  expect(rows['zone_record'] ?? 0).toBeLessThanOrEqual(200);
  expect(rows['operation'] ?? 0).toBeLessThanOrEqual(50);
  expect(rows['domain_name_server'] ?? 0).toBeLessThanOrEqual(100);
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
