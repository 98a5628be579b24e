import { afterAll, beforeEach, expect, test } from 'vitest';
import { priceList } from '@/lib/shop/prices/queries';
import { placesOnSale } from '@/lib/desk/prices/queries';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { placeZone, sellZones, stopSelling } from '@/lib/desk/prices/sell-zones';
import { putOnSaleInput } from '@/lib/desk/prices/zone-on-sale-schema';
import { allZones } from '@/lib/money/prices/zones';
import { moveZone, putOnSale, takeOffSale, zonesOnSale } from '@/lib/money/prices/zones-on-sale';
import { contactGroupOf } from '@/lib/portfolio/contacts/profiles/declarations';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { sessionId, userId } from '@/lib/base/values/ids';

const owner: StaffActor = {
  kind: 'staff',
  userId: userId('usr_owner'),
  role: 'owner',
  sessionId: sessionId('ses_owner'),
};

const facts = { currency: 'RUB', registerCost: 10_000n, renewCost: 20_000n, readAt: new Date() };

const put = (...tlds: readonly string[]) => transaction((tx) => putOnSale(tx, tlds));
const take = (...tlds: readonly string[]) => transaction((tx) => takeOffSale(tx, tlds));
const move = (tld: string, place: number) => transaction((tx) => moveZone(tx, tld, place));
const changing = <T>(done: (change: Change<StaffActor>) => Promise<T>) =>
  transaction((tx) => done({ tx, actor: owner, address: '192.0.2.1' }));
const order = () => zonesOnSale(db);
const sold = async () => (await priceList(null)).map(({ tld, price }) => [tld, price.first.minor]);

const beginning = await zonesOnSale(db);

beforeEach(async () => {
  await db.zoneOnSale.deleteMany();
  await db.priceRule.deleteMany();
  await db.tldPrice.deleteMany();
  await db.tldPrice.createMany({ data: ['ru', 'com', 'net'].map((tld) => ({ tld, ...facts })) });
});
afterAll(() => db.$disconnect());

test('a new shop begins with zones that it can sell', () => {
  expect(beginning.slice(0, 3)).toEqual(['ru', 'рф', 'com']);
  expect(beginning.filter((tld) => contactGroupOf(tld) === null)).toEqual([]);
});

test('zones are put on sale at the end, once each, and moved to any place', async () => {
  expect(await put('ru', 'com', 'com', 'net')).toEqual(['ru', 'com', 'net']);
  expect(await put('com')).toEqual([]);
  await move('net', 1);
  expect(await order()).toEqual(['net', 'ru', 'com']);
  await move('net', 99);
  expect(await order()).toEqual(['ru', 'com', 'net']);
  expect(await move('net', 3)).toEqual({ ok: true, value: false });
  expect(await move('org', 1)).toEqual({ ok: false, error: 'notOnSale' });
  expect(await take('com', 'org')).toEqual(['com']);
  const places = await db.zoneOnSale.findMany({ orderBy: { position: 'asc' } });
  expect(places).toEqual([
    { tld: 'ru', position: 1 },
    { tld: 'net', position: 2 },
  ]);
});

test('many who change the order at once lose no zone and share no place', async () => {
  const tlds = Array.from({ length: 12 }, (_, index) => `zone${index}`);
  await Promise.all(tlds.map((tld) => put(tld)));
  await Promise.all(tlds.map((tld, index) => (index % 2 === 0 ? move(tld, 1) : take(tld))));
  const rows = await db.zoneOnSale.findMany({ orderBy: { position: 'asc' } });
  expect(rows.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('the general rule changes every zone on sale without a rule of its own, at once', async () => {
  await put('net', 'ru', 'com');
  await db.priceRule.create({ data: { tld: 'com', marginBps: 1000 } });
  expect(await sold()).toEqual([
    ['net', 12_500],
    ['ru', 12_500],
    ['com', 11_000],
  ]);
  await db.priceRule.create({ data: { tld: '*', marginBps: 5000 } });
  expect(await sold()).toEqual([
    ['net', 15_000],
    ['ru', 15_000],
    ['com', 11_000],
  ]);
});

test('a zone taken off sale keeps its rule, and a dropped rule keeps the zone on sale', async () => {
  await put('ru', 'com');
  await db.priceRule.createMany({ data: ['ru', 'com'].map((tld) => ({ tld, marginBps: 1000 })) });
  await take('ru');
  await db.priceRule.delete({ where: { tld: 'com' } });
  expect(await sold()).toEqual([['com', 12_500]]);
  await put('ru');
  expect(await sold()).toEqual([
    ['com', 12_500],
    ['ru', 11_000],
  ]);
});

test('a shop that sells nothing is not filled again', async () => {
  await put('ru');
  await take('ru');
  expect(await sold()).toEqual([]);
  expect((await allZones()).map(({ tld, position }) => [tld, position])).toEqual([
    ['com', null],
    ['net', null],
    ['ru', null],
  ]);
});

test('zones are typed with or without dots, in either script, and put on sale all or none', async () => {
  await db.tldPrice.createMany({ data: ['рф', 'ua'].map((tld) => ({ tld, ...facts })) });
  const sell = (typed: string) => changing((change) => sellZones(change, putOnSaleInput.parse({ zones: typed }).zones));
  expect(await sell('com, .NET;xn--p1ai com')).toEqual({ ok: true, value: ['com', 'net', 'рф'] });
  expect(await sell('com')).toEqual({ ok: true, value: [] });
  expect(await sell('ru nosuch')).toEqual({ ok: false, error: { code: 'unknown', tlds: ['nosuch'] } });
  expect(await sell('ru ua')).toEqual({ ok: false, error: { code: 'unsupported', tlds: ['ua'] } });
  expect(await order()).toEqual(['com', 'net', 'рф']);
  expect(await db.auditEntry.findMany({ where: { action: 'zones.putOnSale' } })).toMatchObject([
    { userId: 'usr_owner', details: { names: '.com, .net, .рф' } },
  ]);
});

test('what staff do with the zones on sale is in the audit once, and nothing where nothing changed', async () => {
  await put('ru', 'com', 'net');
  const place = (tld: string, at: number) => changing((change) => placeZone(change, { tld, place: at }));
  expect(await place('net', 1)).toEqual({ ok: true, value: null });
  expect(await place('net', 1)).toEqual({ ok: true, value: null });
  expect(await place('org', 1)).toEqual({ ok: false, error: 'notOnSale' });
  for (const _time of [1, 2]) await changing((change) => stopSelling(change, 'com'));
  const entries = await db.auditEntry.findMany({
    where: { action: { in: ['zones.move', 'zones.takeOffSale'] } },
    orderBy: { id: 'asc' },
  });
  expect(entries.map(({ action, details }) => [action, details])).toEqual([
    ['zones.move', { names: '.net', place: '1' }],
    ['zones.takeOffSale', { names: '.com' }],
  ]);
  expect(await order()).toEqual(['net', 'ru']);
});

test('staff read the zones on sale with the rule of each, and what is in the way of selling one', async () => {
  await put('net', 'ua', 'gone', 'ru');
  await db.tldPrice.create({ data: { tld: 'ua', ...facts } });
  await db.priceRule.create({ data: { tld: 'ru', marginBps: 1000 } });
  const { places, others } = await placesOnSale(owner);
  expect(places.map(({ tld, place, state, hasOwnRule }) => [tld, place, state, hasOwnRule])).toEqual([
    ['net', 1, 'sold', false],
    ['ua', 2, 'unsupported', false],
    ['gone', 3, 'unpriced', false],
    ['ru', 4, 'sold', true],
  ]);
  expect(others).toEqual(['com']);
});
