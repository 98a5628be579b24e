import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { customerId, newId, newOperationId } from '@/lib/base/values/ids';
import { money, type Money } from '@/lib/base/values/money';
import { giveBack } from '@/lib/money/ledger/give-back';
import { bookLoss, capture, hold, topUp } from '@/lib/money/ledger/ledger';
import { staffActor } from '@/testing/customer-actor';
import { marginPage } from './margin';
import { marginAsked } from './margin-month';

const staff = staffActor('viewer');
const rub = (roubles: number) => money(roubles * 100, 'RUB');
const usd = (dollars: number) => money(dollars * 100, 'USD');
const ids: Record<string, string> = {};

async function sell(who: string, name: string, price: Money, cost: Money) {
  const owner = customerId((ids[who] ??= newId('cus')));
  await db.customer.upsert({
    where: { id: owner },
    create: { id: owner, name: who, email: `${owner}@example.org`, currency: price.currency },
    update: {},
  });
  const id = newOperationId();
  const ended = { state: 'succeeded', sentAt: new Date(), endedAt: new Date(), customerId: owner } as const;
  const about = { kind: 'domain.renew', subject: `domain:${name}`, input: {}, billing: true };
  await db.operation.create({ data: { id, ...about, ...ended } });
  await transaction(async (tx) => {
    await topUp(tx, { customerId: owner, amount: price, memo: '', key: `top-up:${id}` });
    await hold(tx, { customerId: owner, amount: price, operationId: id });
    await capture(tx, id, { cost });
  });
  return id;
}

beforeAll(async () => {
  const rate = { currency: 'USD', source: 'bank', day: new Date() };
  await db.exchangeRate.createMany({
    data: [
      { ...rate, roublesMicro: 90_000_000n },
      { ...rate, roublesMicro: 900_000_000n, isBelieved: false },
    ],
  });
  await sell('Anna', 'a.ru', rub(300), rub(200));
  const back = await sell('Anna', 'b.com.ru', rub(500), rub(400));
  await sell('Boris', 'c.ru', usd(5), rub(200));
  await db.exchangeRate.create({ data: { ...rate, roublesMicro: 100_000_000n } });
  await transaction(async (tx) => {
    await giveBack(tx, { operationId: back, amount: rub(450), memo: '', key: 'back' });
    await bookLoss(tx, { key: 'los_1', cost: rub(50), charged: null });
  });
});

afterAll(() => db.$disconnect());

const page = async (search: object) => {
  const { rows, count, total } = await marginPage(staff, marginAsked(search));
  return {
    count,
    total,
    rows: rows.map(({ name, sold, revenue, cost, margin }) => [name, sold, revenue.minor, cost.minor, margin.minor]),
  };
};

test('a zone, a customer and a month earn what was captured less refunds and costs, dollars by the rate of then', async () => {
  const zones = [
    ['ru', 2, 75_000, 40_000, 35_000],
    ['', 0, 0, 5_000, -5_000],
    ['com.ru', 1, 5_000, 40_000, -35_000],
  ];
  const total = { revenue: rub(800), cost: rub(850), margin: rub(-50) };
  expect(await page({})).toEqual({ count: 3, total, rows: zones });
  expect((await page({ sort: 'margin', dir: 'asc' })).rows).toEqual(zones.toReversed());
  expect((await page({ by: 'customer', sort: 'name', dir: 'asc' })).rows).toEqual([
    ['', 0, 0, 5_000, -5_000],
    ['Anna', 2, 35_000, 60_000, -25_000],
    ['Boris', 1, 45_000, 20_000, 25_000],
  ]);
  expect((await page({ by: 'month' })).rows.map(([, ...sums]) => sums)).toEqual([[3, 80_000, 85_000, -5_000]]);
});

test('what customers paid stands beside it in their own currency, and another month knows nothing of it', async () => {
  const { rows } = await marginPage(staff, marginAsked({ by: 'customer' }));
  expect(rows.find(({ name }) => name === 'Boris')?.paid).toEqual([usd(5)]);
  expect(rows.find(({ name }) => name === 'Anna')?.paid).toEqual([rub(350)]);
  expect((await page({ month: '2020-01' })).count).toBe(0);
});
