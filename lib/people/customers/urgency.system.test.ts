import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { customerId as brand, newId, newOperationId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { customerTroubles } from '@/lib/desk/customers/queries';
import { hold } from '@/lib/money/ledger/ledger';
import { takeOut } from '@/lib/money/ledger/take-out';
import { customerList } from '@/lib/people/customers/queries';
import { customerListInput } from '@/lib/people/customers/schema';
import { staffActor } from '@/testing/customer-actor';
import { anOperation } from '@/testing/operations';
import { customerWithMoney } from '@/testing/shop';
import { plansOf } from '@/testing/statements';
import { findCustomers } from './find-customers';

const staff = staffActor('viewer');
const others = 20_000;
const soon = dateOfDay(dayOf(new Date(), 5)) ?? new Date();

/** Who needs somebody, in the order in which they should stand. */
const urgent: string[] = [];

beforeAll(async () => {
  await crowd();
  const [waiting, owing, spent, short, covered] = await Promise.all(
    [100, 100, 100, 100, 100_000].map((minor) => customerWithMoney(money(minor, 'RUB')).then(({ id }) => id)),
  );
  if (!waiting || !owing || !spent || !short || !covered) throw new Error('five were made');
  for (const askedAt of [new Date('2026-01-01'), new Date('2026-01-02')]) await refused(waiting, askedAt);
  await owe(owing);
  await oweForWhatWentBack(spent);
  await unpaid(short, 1_000n);
  await unpaid(short, 500n);
  await unpaid(covered, 1_000n);
  urgent.push(waiting, owing, spent, short);
  await db.$executeRaw`VACUUM ANALYZE`;
});

afterAll(() => db.$disconnect());

/** Customers about whom nothing presses, and as much of everything else as they have had. */
async function crowd(): Promise<void> {
  await db.$executeRaw`
    INSERT INTO customer (id, name, email, created_at)
    SELECT 'cus_' || n, 'Anna ' || n, 'anna' || n || '@example.net', '2020-01-01'::timestamptz + n * interval '1 minute'
    FROM generate_series(1, ${others}::int) n`;
  await db.$executeRaw`
    INSERT INTO ledger_account (id, kind, customer_id, currency, floor_minor)
    SELECT kind || '_' || id, kind::ledger_account_kind, id, 'RUB', 0 FROM customer, unnest(ARRAY['wallet', 'held']) kind`;
  await db.$executeRaw`
    INSERT INTO operation (id, kind, subject, input, billing, state, ended_at, customer_id)
    SELECT md5(id), 'domain.renew', 'domain:' || id || '.ru', '{}', false, 'succeeded', now(), id FROM customer`;
  await db.$executeRaw`
    INSERT INTO domain (id, ascii_name, unicode_name, tld, state, service_id, customer_id, expires_on, auto_renews)
    SELECT 'dom_' || id, id || '.ru', id || '.ru', 'ru', 'active', row_number() OVER (), id, ${soon}::date, true FROM customer`;
  await db.$executeRaw`
    INSERT INTO auto_renewal (domain_id, ends_on, operation_id, warned_at)
    SELECT 'dom_' || id, ${soon}::date, md5(id), now() FROM customer`;
}

async function refused(customerId: string, askedAt: Date): Promise<void> {
  const [id, state] = [newOperationId(), 'attention'] as const;
  const row = { id, state, askedAt, customerId, kind: 'domain.renew', subject: `domain:${id}.ru`, input: {} };
  await db.operation.create({ data: { ...row, billing: false } });
}

async function owe(customerId: string): Promise<void> {
  const where = { kind_customerId_currency: { kind: 'wallet', customerId, currency: 'RUB' } } as const;
  await db.ledgerAccount.update({ where, data: { floorMinor: -500n } });
  const operationId = await anOperation();
  await transaction((tx) => hold(tx, { customerId: brand(customerId), amount: money(350, 'RUB'), operationId }));
}

/** What a bank took back was spent by then. */
async function oweForWhatWentBack(id: string): Promise<void> {
  const customerId = brand(id);
  const where = { kind_customerId_currency: { kind: 'wallet', customerId, currency: 'RUB' } } as const;
  const { id: accountId } = await db.ledgerAccount.findUniqueOrThrow({ where });
  const { transactionId: topUpId } = await db.ledgerEntry.findFirstOrThrow({ where: { accountId } });
  const amount = money(200, 'RUB');
  await transaction((tx) =>
    takeOut(tx, { key: `out:${id}`, customerId, topUpId, amount, memo: '', provider: 'sandbox' }),
  );
}

let made = 0;
async function unpaid(customerId: string, priceMinor: bigint): Promise<void> {
  made += 1;
  const [id, asciiName] = [newId('dom'), `unpaid-${made}.ru`];
  const row = {
    id,
    asciiName,
    unicodeName: asciiName,
    tld: 'ru',
    state: 'active',
    serviceId: 7_000_000 + made,
  } as const;
  await db.domain.create({ data: { ...row, customerId, expiresOn: soon, autoRenews: true } });
  await db.autoRenewal.create({ data: { domainId: id, endsOn: soon, warnedAt: new Date(), priceMinor } });
}

const find = (search: object, pageSize = 2) => findCustomers(customerListInput.parse(search), pageSize);

test('who needs somebody stands first, page by page, and then the others, the newest first', async () => {
  const [first, second, third] = await Promise.all([1, 2, 3].map((page) => find({ page })));
  expect([...(first?.ids ?? []), ...(second?.ids ?? [])]).toEqual(urgent);
  const [newest, next] = await db.customer.findMany({
    where: { id: { notIn: urgent } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 2,
  });
  expect(third?.ids).toEqual([newest?.id, next?.id]);
  expect(first).toMatchObject({ isMore: true, counts: { refused: 1, owing: 2, unpaid: 1 } });
});

test('each says what presses, as its own page does', async () => {
  const { rows } = await customerList(staff, customerListInput.parse({}));
  expect(rows.slice(0, 5).map(({ presses }) => presses)).toEqual([
    { refused: 2, debt: null, unpaid: null, endsOn: null },
    { refused: 0, debt: money(250, 'RUB'), unpaid: null, endsOn: null },
    { refused: 0, debt: money(100, 'RUB'), unpaid: null, endsOn: null },
    { refused: 0, debt: null, unpaid: money(1_500, 'RUB'), endsOn: soon },
    null,
  ]);
  for (const { id, presses } of rows.slice(0, 5)) {
    const { refused: count, debt, unpaid: lacking } = (await customerTroubles(staff, id)) ?? {};
    expect({ count, debt, lacking }).toEqual({
      count: presses?.refused ?? 0,
      debt: presses?.debt ?? null,
      lacking: presses?.unpaid ?? null,
    });
  }
});

test('a filter shows those alone, a search searches among them, and another order is kept', async () => {
  const [waiting, owing, spent, short] = urgent;
  expect(await find({ show: 'refused' })).toMatchObject({ ids: [waiting], total: 1, isMore: false });
  expect(await find({ show: 'owing', sort: 'name' })).toMatchObject({ total: 2 });
  expect(new Set((await find({ show: 'owing' })).ids)).toEqual(new Set([owing, spent]));
  expect(await find({ show: 'unpaid', q: 'unpaid-2' })).toMatchObject({ ids: [short], total: 1 });
  expect(await find({ show: 'owing', q: 'unpaid-2' })).toMatchObject({ ids: [], total: 0 });
  expect((await find({ sort: 'name' })).ids.every((id) => urgent.includes(id) || id.startsWith('cus_'))).toBe(true);
  expect((await find({ sort: 'since' })).ids).toEqual(['cus_1', 'cus_2']);
  expect((await find({ q: 'anna19999@' })).ids).toEqual(['cus_19999']);
});

test('they stand by what is in their wallets, and who never paid has nothing', async () => {
  const [waiting, owing, spent, short] = urgent;
  await db.customer.create({ data: { id: 'cus_0', name: 'Nobody', email: 'nobody@example.net' } });
  const all = await find({ sort: 'wallet', dir: 'desc' }, 4);
  expect(new Set(all.ids.slice(1, 3))).toEqual(new Set([waiting, short]));
  expect(all.ids[0]).not.toBe(owing);
  const least = (await find({ sort: 'wallet' }, 4)).ids.filter((id) => id !== spent);
  expect(least.slice(0, 3)).toEqual([owing, 'cus_0', 'cus_1']);
  expect((await find({ sort: 'wallet', show: 'unpaid', dir: 'desc' })).ids).toEqual([short]);
  await db.customer.delete({ where: { id: 'cus_0' } });
});

test('the order of wallets reads each table once, whatever the page', async () => {
  const plans = await plansOf(() => find({ sort: 'wallet', page: 20 }));
  const [plan = '', ...more] = plans.filter((one) => one.includes('Seq Scan on ledger_account'));
  expect(more).toEqual([]);
  expect(plan.match(/Seq Scan on (?:customer|ledger_account)/g)).toHaveLength(2);
  expect(plan).not.toContain('Nested Loop');
});

test.each([
  ['in their urgency', {}],
  ['further on', { page: 20 }],
  ['by their names', { sort: 'name' }],
  ['those who owe', { show: 'owing' }],
])('a page of customers reads indexes of what presses, not everything there is: %s', async (_what, search) => {
  const plans = (await plansOf(() => find(search))).join('\n');
  expect(plans).toContain('operation_attention_of_customer');
  expect(plans).toContain('ledger_account_on_credit');
  expect(plans).toContain('ledger_account_in_debt');
  expect(plans).toContain('auto_renewal_unpaid');
  expect(plans).not.toMatch(/Seq Scan on (?:operation|ledger_account|domain|auto_renewal)/);
  // The count alone may, as far as it goes.
  expect(plans.match(/Seq Scan on customer/g)?.length ?? 0).toBeLessThanOrEqual(1);
});
