import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { newId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import type { CustomerActor } from '@/lib/people/access/actor';
import { changeAs, customerActor } from '@/testing/customer-actor';
import { statesIn } from '@/testing/groups';
import { forgetOperations } from '@/testing/operations';
import { balanceOf, customerWithMoney, type TestCustomer } from '@/testing/shop';
import { bulkView } from './queries';
import { renewMany } from './renew-many';
import { bulkSearch } from './schema';
import { switchAutoRenewal } from './switch-auto-renewal';

/** What a year of .ru costs the customer: 209 roubles and a quarter. */
const year = 26_125;

beforeAll(async () => {
  const facts = { currency: 'RUB', registerCost: 13_900n, renewCost: 20_900n, maxYears: 1, readAt: new Date() };
  await db.tldPrice.create({ data: { tld: 'ru', ...facts } });
  const rule = { marginBps: 2500, fixedMinor: 0n, roundToMinor: 1n };
  await db.priceRule.upsert({ where: { tld: '*' }, create: { tld: '*', ...rule }, update: rule });
});

beforeEach(async () => {
  await forgetOperations();
  await db.domain.deleteMany();
});

afterAll(() => db.$disconnect());

let number = 7_000;

async function domainOf({ id: customerId }: TestCustomer, asciiName: string, days: number): Promise<string> {
  number += 1;
  const id = newId('dom');
  const named = { id, serviceId: BigInt(number), asciiName, unicodeName: asciiName, tld: 'ru', customerId };
  await db.domain.create({ data: { ...named, state: 'active', expiresOn: dateOfDay(dayOf(new Date(), days)) } });
  return id;
}

async function shown(actor: CustomerActor, params: Record<string, string>) {
  const { key, change } = await bulkView(actor, params);
  if (change.deed === 'nameServers' || change.deed === 'folder' || change.deed === 'tag')
    throw new Error('another change');
  return { change, asked: { search: bulkSearch.parse(params), mark: change.plan.mark, key } };
}

test('only names whose renewal is open are renewed, for what was shown, as one group with one invoice', async () => {
  const customer = await customerWithMoney(money(60_000, 'RUB'));
  const owner = customerActor(customer.id);
  const ids = [
    await domainOf(customer, 'soon.ru', 10),
    await domainOf(customer, 'later.ru', 300),
    await domainOf(customer, 'next.ru', 20),
  ];
  const stranger = customerActor((await customerWithMoney()).id);
  const params = { do: 'renew', id: ids.join('.') };
  const { change, asked } = await shown(owner, params);
  expect(change).toMatchObject({ deed: 'renew', missing: null, plan: { changes: 2, total: money(2 * year, 'RUB') } });
  const reasons = change.plan.rows.map(({ domain, why }) => [domain.asciiName, why]);
  expect(reasons).toEqual([
    ['next.ru', null],
    ['soon.ru', null],
    ['later.ru', { kind: 'opens', on: dayOf(new Date(), 240) }],
  ]);
  expect(await changeAs(stranger)((one) => renewMany(one, asked))).toEqual({ ok: false, error: 'moved' });
  const clicks = await Promise.all([1, 2].map(() => changeAs(owner)((one) => renewMany(one, asked))));
  expect(clicks).toEqual([
    { ok: true, value: asked.key },
    { ok: true, value: asked.key },
  ]);
  expect(await statesIn(asked.key)).toEqual(['queued', 'queued']);
  expect([await balanceOf(customer, 'wallet'), await balanceOf(customer, 'held')]).toEqual([
    60_000 - 2 * year,
    2 * year,
  ]);
  const invoices = await db.invoice.findMany({ where: { customerId: customer.id }, include: { lines: true } });
  expect(invoices.map(({ lines }) => lines.length)).toEqual([2]);
  expect(await shown(owner, params)).toMatchObject({ change: { plan: { changes: 0 } } });
});

test('where the wallet holds too little for all, the shortfall is said and none is renewed', async () => {
  const customer = await customerWithMoney(money(30_000, 'RUB'));
  const owner = customerActor(customer.id);
  const ids = [await domainOf(customer, 'one.ru', 10), await domainOf(customer, 'two.ru', 20)];
  const { change, asked } = await shown(owner, { do: 'renew', id: ids.join('.') });
  expect(change).toMatchObject({ missing: money(2 * year - 30_000, 'RUB') });
  const renewing = changeAs(owner)(async (one) => {
    const done = await renewMany(one, asked);
    // As an action does with a refusal.
    if (!done.ok) throw new Error(done.error);
  });
  await expect(renewing).rejects.toThrow('insufficientFunds');
  expect(await db.operation.count()).toBe(0);
  expect(await balanceOf(customer, 'held')).toBe(0);
});

test('a price that rose since it was shown renews nothing', async () => {
  const customer = await customerWithMoney();
  const owner = customerActor(customer.id);
  const { asked } = await shown(owner, { do: 'renew', id: await domainOf(customer, 'rising.ru', 10) });
  await db.tldPrice.update({ where: { tld: 'ru' }, data: { renewCost: 30_000n } });
  expect(await changeAs(owner)((one) => renewMany(one, asked))).toEqual({ ok: false, error: 'moved' });
  await db.tldPrice.update({ where: { tld: 'ru' }, data: { renewCost: 20_900n } });
});

test('auto-renewal of many is switched as it was shown, of one’s own alone', async () => {
  const [customer, other] = [await customerWithMoney(), await customerWithMoney()];
  const owner = customerActor(customer.id);
  const ids = [await domainOf(customer, 'a.ru', 100), await domainOf(customer, 'b.ru', 200)];
  const foreign = await domainOf(other, 'c.ru', 100);
  const { change, asked } = await shown(owner, { do: 'autoRenew', id: [...ids, foreign].join('.') });
  expect(change).toMatchObject({ plan: { changes: 2, total: money(2 * year, 'RUB') } });
  expect(change.plan.rows[0]).toMatchObject({ on: dateOfDay(dayOf(new Date(), 80)), isDue: false });
  const due = await shown(owner, { do: 'autoRenew', id: await domainOf(customer, 'due.ru', 5) });
  expect(due.change.plan.rows).toMatchObject([{ on: dateOfDay(dayOf(new Date())), isDue: true }]);
  await db.domain.deleteMany({ where: { asciiName: 'due.ru' } });
  expect(await changeAs(owner)((one) => switchAutoRenewal(one, asked))).toEqual({ ok: true, value: 2 });
  expect(await changeAs(owner)((one) => switchAutoRenewal(one, asked))).toEqual({ ok: false, error: 'moved' });
  const now = await db.domain.findMany({ orderBy: { asciiName: 'asc' }, select: { autoRenews: true } });
  expect(now.map(({ autoRenews }) => autoRenews)).toEqual([true, true, false]);
});

test('many names of somebody who is billed in dollars are renewed for dollars, and promised in roubles', async () => {
  const customer = await customerWithMoney(money(20_00, 'USD'));
  await db.customer.update({ where: { id: customer.id }, data: { currency: 'USD' } });
  await db.soldCurrency.create({ data: { currency: 'USD', surchargeBps: 200, roundToMinor: 5 } });
  const rate = { currency: 'USD', roublesMicro: 80_000_000n, source: 'staff', day: new Date() };
  await db.exchangeRate.create({ data: rate });
  const owner = customerActor(customer.id);
  const ids = [await domainOf(customer, 'dollars.ru', 10), await domainOf(customer, 'cents.ru', 10)];
  const { change, asked } = await shown(owner, { do: 'renew', id: ids.join('.') });
  expect(change).toMatchObject({ missing: null, plan: { total: money(6_70, 'USD') } });
  expect(await changeAs(owner)((one) => renewMany(one, asked))).toMatchObject({ ok: true });
  expect(await db.operationGroup.findUnique({ where: { id: asked.key } })).toMatchObject({
    promisedCostMinor: 2n * 20_900n,
    currency: 'RUB',
  });
});
