import { afterAll, beforeEach, expect, test } from 'vitest';
import { createGroup, moveCustomers, removeGroup } from '@/lib/people/customer-groups/change-groups';
import { customerGroups } from '@/lib/people/customer-groups/queries';
import { customerList } from '@/lib/people/customers/queries';
import { customerListInput } from '@/lib/people/customers/schema';
import { saveSpecialRule, type WantedRule } from '@/lib/money/prices/change-rule';
import { putOnSale } from '@/lib/money/prices/zones-on-sale';
import { priceTransfer } from '@/lib/portfolio/transfers/transfer-price';
import { zonesFor } from '@/lib/money/prices/zones';
import { keptPrice } from '@/lib/portfolio/domains/kept-price';
import { lockAllPrices, lockPrice, unlockPrice } from '@/lib/portfolio/domains/lock-price';
import { yearlyRenewals } from '@/lib/portfolio/domains/renewal-offer';
import { priceList } from '@/lib/shop/prices/queries';
import { renewDue } from '@/lib/shop/renewals/auto-renewal';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { newId, type CustomerId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { changeAs, customerActor, staffActor } from '@/testing/customer-actor';
import { forgetOperations } from '@/testing/operations';
import { newCustomer } from '@/testing/people';
import { customerWithMoney } from '@/testing/shop';
import { specialBoard } from './special-rules';

const owner = staffActor('owner');
const rub = (minor: number) => money(minor, 'RUB');

beforeEach(async () => {
  await forgetOperations();
  await db.domain.deleteMany();
  await db.specialRule.deleteMany();
  await db.customer.updateMany({ data: { groupId: null } });
  await db.customerGroup.deleteMany();
  await db.priceRule.deleteMany();
  await db.tldPrice.deleteMany();
  const costs = { currency: 'RUB', registerCost: 10_000n, renewCost: 20_000n, maxYears: 1, readAt: new Date() };
  await db.tldPrice.createMany({ data: ['ru', 'com', '__idn.com'].map((tld) => ({ tld, ...costs })) });
  await transaction((tx) => putOnSale(tx, ['ru', 'com']));
});
afterAll(() => db.$disconnect());

const change = changeAs(owner);

async function group(name: string, ...customers: readonly string[]): Promise<string> {
  const made = await change((given) => createGroup(given, name));
  if (!made.ok) throw new Error(made.error);
  await change((given) => moveCustomers(given, { customers, group: made.value }));
  return made.value;
}

function rule(marginBps: number, wanted: Partial<Pick<WantedRule, 'tld' | 'groupId' | 'act'>>) {
  const margin = { marginBps, fixedMinor: 0, roundToMinor: 1, leastMinor: 0 };
  const scope = { tld: null, groupId: null, act: null, ...wanted };
  return change((given) => saveSpecialRule(given, null, { ...scope, ...margin }));
}

/** First year, renewal and transfer in .com, as everybody sees them or a customer does. */
async function pricesOf(customerId: CustomerId | null): Promise<readonly number[]> {
  const listed = (await priceList(customerId && customerActor(customerId))).find(({ tld }) => tld === 'com');
  const zone = (await zonesFor(db, customerId)).find(({ tld }) => tld === 'com');
  const transfer = priceTransfer('brought.com', zone, { code: null });
  if (!listed || !transfer.ok) throw new Error('not sold');
  return [listed.price.first.minor, listed.price.renew.minor, transfer.value.totalPrice.minor];
}

test('each act of each customer has the price of the rule that says most of it', async () => {
  const [{ customerId: partner }, { customerId: other }] = [await newCustomer(), await newCustomer()];
  const groupId = await group('Partners', partner);
  expect(await pricesOf(partner)).toEqual([12_500, 25_000, 25_000]);
  await rule(5_000, { act: 'transfer' });
  await rule(1_000, { groupId });
  await rule(500, { groupId, act: 'renew' });
  await rule(0, { groupId, tld: 'com', act: 'register' });
  expect(await pricesOf(null)).toEqual([12_500, 25_000, 30_000]);
  expect(await pricesOf(other)).toEqual([12_500, 25_000, 30_000]);
  expect(await pricesOf(partner)).toEqual([10_000, 21_000, 22_000]);
  const { decided } = await specialBoard(owner, { zone: '.COM', group: groupId });
  expect(decided?.map(({ act, price, rule: { decidedBy } }) => [act, price.minor, decidedBy])).toMatchObject([
    ['register', 10_000, { tld: 'com', act: 'register' }],
    ['renew', 21_000, { tld: null, act: 'renew' }],
    ['transfer', 22_000, { tld: null, act: null, group: { name: 'Partners' } }],
  ]);
});

test('there is one rule for the same, and none of a group that is gone', async () => {
  const groupId = await group('Partners');
  const first = await rule(1_000, { groupId });
  expect(await rule(2_000, { groupId })).toEqual({ ok: false, error: 'taken' });
  if (!first.ok) throw new Error(first.error);
  const margin = { marginBps: 3_000, fixedMinor: 0, roundToMinor: 1, leastMinor: 0 };
  const again = { tld: null, groupId, act: null, ...margin } as const;
  expect(await change((given) => saveSpecialRule(given, first.value, again))).toEqual(first);
  expect(await customerGroups(owner)).toMatchObject([{ name: 'Partners', customers: 0, rules: 1 }]);
  await change((given) => removeGroup(given, groupId));
  expect(await db.specialRule.count()).toBe(0);
  expect(await rule(1_000, { groupId })).toEqual({ ok: false, error: 'gone' });
});

test('customers go into a group together and are found by it; a removed one leaves them at the prices of everybody', async () => {
  const [one, two] = [await newCustomer({ name: 'One' }), await newCustomer({ name: 'Two' })];
  const groupId = await group('Studios', one.customerId, two.customerId);
  const listed = async () => (await customerList(owner, customerListInput.parse({ group: groupId }))).rows;
  expect((await listed()).map(({ name, group: named }) => `${name} in ${named}`).toSorted()).toEqual([
    'One in Studios',
    'Two in Studios',
  ]);
  expect((await customerList(owner, customerListInput.parse({ group: groupId, q: 'Two' }))).total).toBe(1);
  expect(await change((given) => createGroup(given, 'STUDIOS'))).toEqual({ ok: false, error: 'taken' });
  await rule(0, { groupId });
  expect((await pricesOf(one.customerId))[0]).toBe(10_000);
  await change((given) => removeGroup(given, groupId));
  expect((await pricesOf(one.customerId))[0]).toBe(12_500);
  expect(await listed()).toEqual([]);
});

let number = 7_000;

async function domainOf(customerId: CustomerId, name: string) {
  number += 1;
  const names = { asciiName: name, unicodeName: name, tld: 'com', serviceId: BigInt(number) };
  const expiresOn = dateOfDay(dayOf(new Date(), 10));
  return db.domain.create({
    data: { id: newId('dom'), ...names, customerId, state: 'active', expiresOn, autoRenews: true },
  });
}

async function renewal(name: string): Promise<readonly number[]> {
  const domain = await db.domain.findUniqueOrThrow({ where: { asciiName: name } });
  const yearly = (await yearlyRenewals(db, [domain]))(domain);
  return yearly ? [yearly.price.minor, yearly.cost.minor] : [];
}

const lock = (domainId: string, yearly: number, belowCostWhy: string | null = null) =>
  change((given) => lockPrice(given, { domainId, yearly: rub(yearly), until: null, belowCostWhy }));

test('a renewal costs what its owner’s group pays, by hand and by the schedule', async () => {
  const { id } = await customerWithMoney();
  await domainOf(id, 'owned.com');
  const groupId = await group('Friends', id);
  await rule(100, { groupId, act: 'renew' });
  expect(await renewal('owned.com')).toEqual([20_200, 20_000]);
  expect(await renewDue(db)).toMatchObject({ ordered: 1 });
  expect(await db.operation.findMany()).toMatchObject([{ subject: 'domain:owned.com', heldMinor: 20_200n }]);
});

test('a promised price holds when rules change, rises with the cost, and goes with its owner', async () => {
  const [mine, other] = [await customerWithMoney(), await customerWithMoney()];
  const { id } = await domainOf(mine.id, 'kept.com');
  expect(await lock(id, 19_000)).toEqual({ ok: false, error: 'belowCost' });
  expect(await lock(id, 21_000)).toEqual({ ok: true, value: null });
  expect(await renewal('kept.com')).toEqual([21_000, 20_000]);
  await db.tldPrice.updateMany({ data: { renewCost: 30_000n } });
  expect(await renewal('kept.com')).toEqual([30_000, 30_000]);
  expect(await renewDue(db)).toMatchObject({ ordered: 1 });
  expect(await db.operation.findMany()).toMatchObject([{ heldMinor: 30_000n }]);
  expect(await lock(id, 21_000, 'Signed for three years')).toEqual({ ok: true, value: null });
  expect(await renewal('kept.com')).toEqual([21_000, 30_000]);
  expect(await keptPrice(customerActor(mine.id), id)).toEqual({ yearly: rub(21_000), until: null });
  expect(await keptPrice(customerActor(other.id), id)).toBeNull();
  await db.domain.update({ where: { id }, data: { customerId: other.id } });
  expect(await renewal('kept.com')).toEqual([37_500, 30_000]);
  expect(await keptPrice(customerActor(other.id), id)).toBeNull();
});

test('all domains of a customer are locked at once at their prices of now; those that are keep theirs', async () => {
  const { id: customerId } = await customerWithMoney();
  const first = await domainOf(customerId, 'first.com');
  await domainOf(customerId, 'second.com');
  await lock(first.id, 22_000);
  const until = dateOfDay(dayOf(new Date(), 5));
  expect(await change((given) => lockAllPrices(given, { customerId, until }))).toBe(1);
  await db.priceRule.create({ data: { tld: 'com', marginBps: 10_000 } });
  expect([await renewal('first.com'), await renewal('second.com')]).toEqual([
    [22_000, 20_000],
    [25_000, 20_000],
  ]);
  await db.priceLock.updateMany({ data: { until: dateOfDay(dayOf(new Date(), -1)) } });
  expect(await renewal('second.com')).toEqual([40_000, 20_000]);
  expect(await change((given) => unlockPrice(given, first.id))).toEqual({ ok: true, value: null });
  expect(await change((given) => unlockPrice(given, first.id))).toEqual({ ok: false, error: 'notLocked' });
});
