import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { seed } from '@/bench/pages/seed';
import type { StaffActor } from '@/lib/people/access/actor';
import { db } from '@/lib/base/db/client';
import { toAscii } from '@/lib/base/values/domain-name';
import { newOperationId, sessionId, userId } from '@/lib/base/values/ids';
import { customerActor } from '@/testing/customer-actor';
import { find, type Found } from './queries';

// All that is read is then told by one connection.
vi.hoisted(() => {
  process.env['DATABASE_POOL'] = '1';
});

const staff: StaffActor = { kind: 'staff', userId: userId('usr_staff'), role: 'viewer', sessionId: sessionId('ses_s') };
const mine = customerActor('cus_00000000000000000007');
const others = customerActor('cus_00000000000000000008');
const operationId = newOperationId();
const ascii = toAscii('кедромёд.рф') ?? '';

beforeAll(async () => {
  await seed(process.env['DATABASE_URL'] ?? '', 20_000);
  const [customerId, id] = [mine.customerId, 'dom_mine'];
  await db.user.create({
    data: {
      id: 'usr_mine',
      email: 'snegireva@pochta.example',
      passwordHash: '-',
      name: 'V',
      role: 'customer',
      customerId,
    },
  });
  await db.domain.create({
    data: {
      id,
      asciiName: ascii,
      unicodeName: 'кедромёд.рф',
      tld: 'рф',
      customerId,
      state: 'active',
    },
  });
  await db.operation.create({
    data: {
      id: operationId,
      kind: 'domain.renew',
      subject: `domain:${ascii}`,
      input: {},
      billing: true,
      customerId,
    },
  });
  const order = { id: 'ord_mine', number: 900_042, customerId, quoteId: 'quo_mine', currency: 'RUB' };
  await db.order.create({ data: order });
  await db.invoice.create({
    data: {
      id: 'inv_mine',
      customerId,
      state: 'open',
      currency: 'RUB',
      totalMinor: 12_300n,
      billedTo: { name: 'V' },
      lines: { create: { id: 'inl_mine', position: 1, description: 'x', amountMinor: 12_300n } },
    },
  });
  await db.$executeRaw`
    INSERT INTO customer (id, name, email)
    SELECT 'cus_more_' || n, md5('name' || n), md5('mail' || n) || '@example.org' FROM generate_series(1, 20000) n`;
  await db.$executeRaw`VACUUM ANALYZE`;
});

afterAll(() => db.$disconnect());

const domainsOf = ({ domains }: Found) => domains.map(({ unicodeName }) => unicodeName);

test.each(['кедромёд.рф', 'КЕДРО', 'дромё', ascii.split('.')[0] ?? '', 'rtlhjv', 'https://кедромёд.рф/about'])(
  'a name is found by %s',
  async (typed) => {
    expect(domainsOf(await find(staff, typed))).toEqual(['кедромёд.рф']);
    expect(domainsOf(await find(mine, typed))).toEqual(['кедромёд.рф']);
  },
);

test('staff find customers by part of an address of theirs or of who signs in, and invoices and orders by number', async () => {
  const found = async (typed: string) => (await find(staff, typed)).customers.map(({ id }) => id);
  expect(await found('snegireva@')).toEqual([mine.customerId]);
  expect(await found('customer-7@example.com')).toEqual([mine.customerId]);
  const { number } = await db.invoice.findUniqueOrThrow({ where: { id: 'inv_mine' } });
  expect((await find(staff, `№ ${number}`)).invoices).toMatchObject([{ id: 'inv_mine', customer: 'Customer 7' }]);
  expect((await find(staff, '900042')).orders).toMatchObject([{ id: 'ord_mine' }]);
});

test('an operation is found by its id, by the beginning of it, and by the whole name that it is about', async () => {
  const found = async (typed: string) => (await find(staff, typed)).operations.map(({ id }) => id);
  expect(await found(operationId)).toEqual([operationId]);
  expect(await found(operationId.slice(0, 12))).toEqual([operationId]);
  expect(await found('кедромёд.рф')).toEqual([operationId]);
});

test('the very name comes first, then those that begin so', async () => {
  const asciiName = (await db.domain.findFirstOrThrow({ where: { id: 'dom_00000000000000000100' } })).asciiName;
  const [first] = (await find(staff, asciiName)).domains;
  expect(first).toMatchObject({ asciiName, isExact: true });
});

test('nothing of another customer is ever found, by whatever it is called', async () => {
  const { number } = await db.invoice.findUniqueOrThrow({ where: { id: 'inv_mine' } });
  const typed = [
    'кедромёд.рф',
    ascii.split('.')[0] ?? '',
    'snegireva@',
    'Customer 7',
    String(number),
    '900042',
    operationId,
  ];
  for (const text of typed) {
    const { domains, customers, invoices, orders, operations } = await find(others, text);
    expect([domains, customers, invoices, orders, operations].flat()).toEqual([]);
    const own = await find(mine, text);
    expect(own.customers).toEqual([]);
  }
  const all = (await find(others, 'e')).domains.map(({ id }) => id);
  const owned = await db.domain.findMany({ where: { id: { in: all } }, select: { customerId: true } });
  expect(owned.every(({ customerId }) => customerId === others.customerId)).toBe(true);
  expect((await find(others, 'e')).domains.every(({ customer }) => customer === null)).toBe(true);
});

test.each(['no-such-name-anywhere', 'rtlhjv', 'shop', 'ma', 'a', 'example.org', '17', 'deadbeef'])(
  'looking for %s among 20,000 names, customers and operations reads but a part of them',
  async (typed) => {
    for (const actor of [staff, mine]) {
      const before = await rowsRead();
      await find(actor, typed);
      expect((await rowsRead()) - before).toBeLessThan(6_000);
    }
  },
);

async function rowsRead(): Promise<number> {
  await db.$queryRaw`SELECT pg_stat_force_next_flush()::text`;
  const [read] = await db.$queryRaw<{ rows: number }[]>`
    SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS rows FROM pg_stat_user_tables
    WHERE relname IN ('domain', 'customer', 'user', 'operation', 'invoice', 'order')`;
  return read?.rows ?? 0;
}
