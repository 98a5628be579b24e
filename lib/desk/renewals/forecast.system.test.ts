import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { customerId, newId, sessionId, userId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { topUp } from '@/lib/money/ledger/ledger';
import { saveYookassa } from '@/lib/money/payments/providers-on';
import { ownRenewals } from '@/lib/shop/renewals/queries';
import { customerActor } from '@/testing/customer-actor';
import { testShop } from '@/testing/yookassa';
import { dueCalendar, dueNames, poorOwners } from './queries';
import { dueSearch } from './schema';

const staff = { kind: 'staff', role: 'operator', userId: userId('u'), sessionId: sessionId('s') } as const;
const at = new Date('2026-11-30T12:00:00Z');
const yearly = 262_00;

/** Days from now on which our schedule renews: twenty before the end. */
const endsOn = (renewedIn: number) => dateOfDay(dayOf(at, renewedIn + 20));
const on = (days: number) => dateOfDay(dayOf(at, days));

let number = 0;

async function owner(name: string, roubles: number): Promise<string> {
  const id = customerId(newId('cus'));
  await db.customer.create({ data: { id, name, email: `${id}@example.net` } });
  await transaction((tx) => topUp(tx, { customerId: id, amount: money(roubles * 100, 'RUB'), memo: '', key: id }));
  return id;
}

async function domain(
  customer: string,
  renewedIn: number,
  others: { autoRenews?: boolean; renewsAsQuoted?: boolean } = {},
) {
  number += 1;
  const asciiName = `due-${number}.ru`;
  const row = { id: newId('dom'), serviceId: BigInt(number), asciiName, unicodeName: asciiName, tld: 'ru' };
  const term = { expiresOn: endsOn(renewedIn), state: 'active', autoRenews: true } as const;
  await db.domain.create({ data: { ...row, ...term, customerId: customer, ...others } });
  return row.id;
}

let rich = '';
let poor = '';
let carded = '';

beforeAll(async () => {
  const facts = { currency: 'RUB', registerCost: 13_900n, renewCost: 20_900n, maxYears: 1, readAt: at };
  await db.tldPrice.create({ data: { tld: 'ru', ...facts } });
  await db.priceRule.upsert({ where: { tld: '*' }, create: { tld: '*', marginBps: 2500 }, update: {} });
  await transaction((tx) => saveYookassa(tx, { ...testShop, vatCode: null, keepsMethods: true }));
  const balance = { balanceMinor: BigInt(3 * 20_900 + 5_00), currency: 'RUB', balanceReadAt: at };
  await db.registrarState.upsert({ where: { id: 1 }, create: { id: 1, ...balance }, update: balance });
  [rich, poor, carded] = [await owner('Rich', 10_000), await owner('Poor', 300), await owner('Carded', 1)];
  const method = { id: newId('met'), customerId: carded, provider: 'yookassa', token: 't', title: 'Card' };
  await db.savedMethod.create({ data: { ...method, paysRenewals: true } });
  const locked = await domain(rich, 3);
  const lock = { yearlyMinor: 230_00n, currency: 'RUB', lockedByUserId: 'u' };
  await db.priceLock.create({ data: { domainId: locked, ...lock } });
  await domain(poor, 3);
  await domain(poor, 14);
  await domain(carded, 14);
  await domain(rich, 14);
  await domain(rich, 14, { renewsAsQuoted: true });
  await domain(rich, 14, { autoRenews: false });
  await domain(rich, 95);
});

afterAll(() => db.$disconnect());

test('each day says what is due, what pays for it, what fails, and what of our balance is left', async () => {
  const calendar = await dueCalendar(staff, at);
  const none = { byMethod: 0, unpaid: 0, unpriced: 0, short: 0 };
  expect(calendar?.days).toEqual([
    { ...none, day: on(3), names: 2, cost: money(418_00, 'RUB'), left: money(214_00, 'RUB') },
    {
      day: on(14),
      names: 4,
      byMethod: 1,
      unpaid: 1,
      unpriced: 1,
      short: 1,
      cost: money(418_00, 'RUB'),
      left: money(-204_00, 'RUB'),
    },
  ]);
  expect(calendar?.shortfall).toEqual({
    day: on(14),
    names: 4,
    fails: 1,
    missing: money(204_00, 'RUB'),
    by: on(12),
    all: money(204_00, 'RUB'),
  });
});

test('what a day counts is the list that it opens', async () => {
  const listOf = async (show: string, day = '2026-12-14') =>
    (await dueNames(staff, dueSearch.parse({ show, day }), at)).total;
  expect([await listOf('all'), await listOf('wallet'), await listOf('unpriced'), await listOf('registrar')]).toEqual([
    4, 1, 1, 1,
  ]);
  expect(await listOf('all', '')).toBe(6);
  const { rows } = await dueNames(staff, dueSearch.parse({ show: 'all', day: '2026-12-03' }), at);
  expect(rows.map(({ customer, price, paidFrom }) => [customer.name, price?.minor, paidFrom])).toEqual([
    ['Rich', 230_00, 'wallet'],
    ['Poor', yearly, 'wallet'],
  ]);
});

test('who cannot pay is told to staff and to themselves, with how much by when; nobody sees what is another’s', async () => {
  expect(await poorOwners(staff, 20, at)).toEqual([
    { id: poor, name: 'Poor', names: 1, missing: money(2 * yearly - 300_00, 'RUB'), from: on(14) },
  ]);
  const own = await ownRenewals(customerActor(poor), at);
  expect(own).toMatchObject({
    names: 2,
    total: money(2 * yearly, 'RUB'),
    byMethod: false,
    lacks: { first: money(2 * yearly - 300_00, 'RUB'), by: on(14), all: money(2 * yearly - 300_00, 'RUB') },
  });
  expect(own?.days.flatMap(({ first }) => first)).toEqual(['due-2.ru', 'due-3.ru']);
  expect(await ownRenewals(customerActor(carded), at)).toMatchObject({ names: 1, byMethod: true, lacks: null });
  expect(await ownRenewals(customerActor(await owner('Nobody', 1)), at)).toBeNull();
});

test('credit pays what neither the wallet nor a card does, and what is being renewed is not due', async () => {
  const wallet = { kind: 'wallet', customerId: poor } as const;
  await db.ledgerAccount.updateMany({ where: wallet, data: { floorMinor: -1_000_00n } });
  const { rows } = await dueNames(staff, dueSearch.parse({ show: 'all', day: '2026-12-14' }), at);
  expect(rows.find(({ customer }) => customer.id === poor)?.paidFrom).toBe('credit');
  expect((await ownRenewals(customerActor(poor), at))?.lacks).toBeNull();
});

test('who is billed in dollars pays dollars, by no card that takes roubles alone, and the registrar takes roubles', async () => {
  await db.soldCurrency.create({ data: { currency: 'USD', surchargeBps: 200, roundToMinor: 5 } });
  const rate = { currency: 'USD', roublesMicro: 80_000_000n, source: 'staff', day: on(0) ?? at };
  await db.exchangeRate.create({ data: rate });
  const id = customerId(newId('cus'));
  await db.customer.create({ data: { id, name: 'Abroad', email: 'abroad@example.net', currency: 'USD' } });
  await transaction((tx) => topUp(tx, { customerId: id, amount: money(5_00, 'USD'), memo: '', key: id }));
  const method = { id: newId('met'), customerId: id, provider: 'yookassa', token: 'usd', title: 'Card' };
  await db.savedMethod.create({ data: { ...method, paysRenewals: true } });
  const promised = { yearlyMinor: 230_00n, currency: 'RUB', lockedByUserId: 'u' };
  await db.priceLock.create({ data: { domainId: await domain(id, 40), ...promised } });
  await domain(id, 41);
  const { rows } = await dueNames(staff, dueSearch.parse({ show: 'all' }), at);
  // 230 and 262 roubles at 80, 2 % more, in steps of five cents.
  expect(rows.filter(({ customer }) => customer.id === id)).toMatchObject([
    { price: money(2_95, 'USD'), cost: money(209_00, 'RUB'), paidFrom: 'wallet' },
    { price: money(3_35, 'USD'), cost: money(209_00, 'RUB'), paidFrom: 'nothing' },
  ]);
  expect((await poorOwners(staff, 20, at)).find((owner) => owner.id === id)?.missing).toEqual(money(1_30, 'USD'));
  expect(await ownRenewals(customerActor(id), at)).toMatchObject({ total: money(6_30, 'USD') });
  const days = (await dueCalendar(staff, at))?.days.filter(({ day }) => day >= (on(40) ?? at));
  expect(days).toMatchObject([{ cost: money(209_00, 'RUB') }, { cost: money(0, 'RUB'), unpaid: 1 }]);
});
