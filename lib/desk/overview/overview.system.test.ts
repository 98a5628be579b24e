import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Prisma } from '@/generated/prisma/client';
import { seed } from '@/bench/pages/seed';
import { transaction } from '@/lib/base/db/transaction';
import { db } from '@/lib/base/db/client';
import { sessionId, userId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { bookLoss, capture, hold } from '@/lib/money/ledger/ledger';
import type { StaffActor } from '@/lib/people/access/actor';
import { domainSearch } from '@/lib/portfolio/domains/schema';
import { allDomains } from '@/lib/portfolio/domains/queries';
import { queuePage } from '@/lib/desk/operations/queries';
import { queueSearch } from '@/lib/desk/operations/schema';
import { anOperation } from '@/testing/operations';
import { customerWithMoney } from '@/testing/shop';
import { moneyMonths, needsNow, queueDay, renewalCalendar } from './queries';

// All that is read is then told by one connection.
vi.hoisted(() => {
  process.env['DATABASE_POOL'] = '1';
});

const staff: StaffActor = { kind: 'staff', userId: userId('usr_staff'), role: 'viewer', sessionId: sessionId('ses_s') };

beforeAll(async () => {
  await seed(process.env['DATABASE_URL'] ?? '', 20_000);
  const price = { currency: 'RUB', registerCost: 17_900n, renewCost: 19_900n, readAt: new Date() };
  await db.tldPrice.createMany({ data: ['ru', 'com', 'su', 'net', 'org'].map((tld) => ({ tld, ...price })) });
  await db.registrarState.create({
    data: { id: 1, balanceMinor: 1_000_000n, currency: 'RUB', balanceReadAt: new Date() },
  });
});

afterAll(() => db.$disconnect());

test('revenue, cost and margin of a month are what its ledger says, to the kopeck', async () => {
  const { id: customerId } = await customerWithMoney();
  for (const [price, cost] of [
    [19_900, 15_001],
    [120_000, 90_000],
  ] as const) {
    const operationId = await anOperation();
    await transaction(async (tx) => {
      await hold(tx, { customerId, amount: money(price, 'RUB'), operationId });
      await capture(tx, operationId, { cost: money(cost, 'RUB') });
    });
  }
  await transaction((tx) => bookLoss(tx, { key: 'loss', cost: money(1_000, 'RUB'), charged: null }));
  const months = await moneyMonths(staff);
  expect(months).toHaveLength(12);
  expect(months.at(-1)).toMatchObject({
    sold: 2,
    revenue: money(139_900, 'RUB'),
    cost: money(106_001, 'RUB'),
    margin: money(33_899, 'RUB'),
  });
  const entries = await db.$queryRaw<{ kind: string; minor: bigint }[]>`
    SELECT a.kind::text AS kind, sum(e.amount_minor)::bigint AS minor FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
    WHERE a.kind IN ('revenue', 'registrar_cost') GROUP BY 1 ORDER BY 1`;
  expect(entries).toEqual([
    { kind: 'registrar_cost', minor: -106_001n },
    { kind: 'revenue', minor: 139_900n },
  ]);
});

test('what was earned in an earlier month stays in that month, whenever it was written', async () => {
  const [before] = (await moneyMonths(staff)).slice(-4);
  const at = before?.month ?? new Date();
  await db.$transaction([
    db.$executeRaw`INSERT INTO ledger_transaction (id, at, kind, key) VALUES ('ltx_old', ${at}, 'capture', 'old')`,
    db.$executeRaw`
      INSERT INTO ledger_entry (transaction_id, account_id, amount_minor)
      SELECT 'ltx_old', id, CASE kind WHEN 'revenue' THEN 5000 ELSE -5000 END FROM ledger_account
      WHERE customer_id IS NULL AND currency = 'RUB' AND kind IN ('revenue', 'clearing')`,
  ]);
  const [month] = (await moneyMonths(staff)).slice(-4);
  expect(month).toMatchObject({ sold: 1, revenue: money(5_000, 'RUB'), cost: money(0, 'RUB') });
});

test('what needs a decision is counted by kind, and each sentence opens as many', async () => {
  const { stuck, lapsing } = await needsNow(staff);
  expect(stuck.map(({ kind }) => kind)).toEqual(['domain.renew']);
  const counted = await db.operation.count({ where: { state: 'attention' } });
  expect(stuck[0]?.count).toBe(counted);
  const opened = await queuePage(staff, queueSearch.parse({ kind: 'domain.renew' }), { pageSize: 1_000 });
  expect(opened.rows).toHaveLength(counted);
  // Dollars are no roubles.
  const held = { heldMinor: 5_00n, heldCurrency: 'USD' };
  await db.operation.updateMany({ where: { state: 'attention' }, data: held });
  expect((await needsNow(staff)).stuck).toMatchObject([{ count: counted, money: { minor: 0 } }]);
  expect((await queuePage(staff, queueSearch.parse({ kind: 'domain.register' }))).rows).toEqual([]);
  expect((await allDomains(staff, domainSearch.parse({ show: 'lapsing' }))).total).toBe(lapsing.count);
  expect(lapsing.count).toBeGreaterThan(0);
});

test('names that end soon are weighed at the prices of their owners’ groups', async () => {
  const before = (await needsNow(staff)).lapsing;
  await db.customerGroup.create({ data: { id: 'grp_dear', name: 'Dear' } });
  await db.specialRule.create({
    data: { id: 'spr_dear', tld: '*', act: 'renew', groupId: 'grp_dear', marginBps: 90_000 },
  });
  expect((await needsNow(staff)).lapsing).toEqual(before);
  await db.customer.updateMany({ data: { groupId: 'grp_dear' } });
  const after = (await needsNow(staff)).lapsing;
  expect(after.count).toBe(before.count);
  expect(after.money.minor).toBeGreaterThan(before.money.minor * 2);
  await db.customer.updateMany({ data: { groupId: null } });
});

test('names that end soon are weighed at what their owners were promised for them', async () => {
  const before = (await needsNow(staff)).lapsing;
  const [soon] = (await allDomains(staff, domainSearch.parse({ show: 'lapsing' }))).rows;
  const lockedPrices = { yearlyMinor: 1_000n, currency: 'RUB', lockedByUserId: staff.userId };
  const domainId = soon?.id ?? '';
  // A promise that is over binds nobody, and none makes a name dearer.
  await db.priceLock.create({ data: { domainId, ...lockedPrices, until: new Date('2020-01-01') } });
  expect((await needsNow(staff)).lapsing).toEqual(before);
  await db.priceLock.update({ where: { domainId }, data: { until: null, belowCostWhy: 'promised' } });
  const after = (await needsNow(staff)).lapsing;
  expect(after.count).toBe(before.count);
  expect(before.money.minor - after.money.minor).toBeGreaterThan(0);
  await db.priceLock.update({ where: { domainId }, data: { yearlyMinor: 5_000_000n } });
  expect((await needsNow(staff)).lapsing).toEqual(before);
  await db.priceLock.delete({ where: { domainId } });
});

test('the revenue of a month opens the operations that it was taken for, and no others', async () => {
  const { id: customerId } = await customerWithMoney();
  const paid = { heldMinor: 19_900n, heldCurrency: 'RUB', customerId, state: 'succeeded' } as const;
  const ended = [
    { ...paid, endedAt: new Date('2025-12-31T23:59:59.999Z') },
    { ...paid, endedAt: new Date('2026-01-01T00:00:00Z') },
    { ...paid, endedAt: new Date('2026-01-31T23:59:59.999Z') },
    { ...paid, endedAt: new Date('2026-01-15T00:00:00Z'), heldMinor: 0n },
    { ...paid, endedAt: new Date('2026-01-15T00:00:00Z'), state: 'cancelled' } as const,
  ];
  const ids = await Promise.all(ended.map(async (data) => (await aPaid(data)).id));
  const { rows } = await queuePage(staff, queueSearch.parse({ tab: 'done', paid: '2026-01' }), { pageSize: 1_000 });
  expect(
    rows
      .map(({ id }) => id)
      .filter((id) => ids.includes(id))
      .toSorted(),
  ).toEqual(ids.slice(1, 3).toSorted());
  expect(queueSearch.parse({ paid: '2026-13' }).paid).toBeUndefined();
});

async function aPaid(data: Prisma.OperationUncheckedUpdateInput) {
  return db.operation.update({ where: { id: await anOperation() }, data });
}

test('names that nobody owns are counted, and the sentence opens as many', async () => {
  await db.$executeRaw`UPDATE domain SET customer_id = NULL
    WHERE id IN (SELECT id FROM domain WHERE NOT auto_renews ORDER BY ascii_name LIMIT 120)`;
  expect((await needsNow(staff)).unowned).toBe(120);
  expect((await allDomains(staff, domainSearch.parse({ show: 'unowned' }))).total).toBe(120);
});

test('a week of the calendar opens the names that it counts', async () => {
  const { weeks, endsOn, missing } = await renewalCalendar(staff);
  const [, week] = weeks;
  const shifted = (day: Date | undefined) =>
    new Date((day?.getTime() ?? 0) + 20 * 86_400_000).toISOString().slice(0, 10);
  const ends = `${shifted(week?.from)}..${shifted(week?.to)}`;
  expect((await allDomains(staff, domainSearch.parse({ show: 'renewing', ends }))).total).toBe(week?.names);
  expect(week?.names).toBeGreaterThan(0);
  expect(endsOn).not.toBeNull();
  expect(missing?.minor).toBeGreaterThan(0);
});

test('a range of days that is none opens nothing', async () => {
  expect(domainSearch.parse({ ends: 'tomorrow' }).ends).toBeUndefined();
  expect((await allDomains(staff, domainSearch.parse({ ends: '2026-02-31..2026-02-31' }))).total).toBe(0);
});

test('the overview of 20,000 domains reads what needs somebody and the indexes, not the domains', async () => {
  await db.$executeRaw`VACUUM ANALYZE`;
  const before = await rowsRead();
  await Promise.all([needsNow(staff), moneyMonths(staff), queueDay(staff), renewalCalendar(staff)]);
  const rows = [...(await rowsRead())].map(([table, read]) => [table, read - (before.get(table) ?? 0)] as const);
  const { domain = 0, operation = 0, ledger_entry = 0 } = Object.fromEntries(rows);
  expect({ domain, ledger_entry }).toEqual({ domain: expect.toSatisfy((read: number) => read < 500), ledger_entry: 0 });
  expect(operation).toBeLessThan(1_500);
});

async function rowsRead(): Promise<ReadonlyMap<string, number>> {
  await db.$queryRaw`SELECT pg_stat_force_next_flush()::text`;
  const read = await db.$queryRaw<{ table: string; rows: number }[]>`
    SELECT relname::text AS table, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS rows FROM pg_stat_user_tables`;
  return new Map(read.map(({ table, rows }) => [table, rows]));
}
