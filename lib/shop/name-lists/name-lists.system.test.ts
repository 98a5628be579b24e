import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { customerActor } from '@/testing/customer-actor';
import { beginList } from './begin-list';
import { askAgain, checkPart, partSize } from './check-part';
import { nameList, nameListFile } from './queries';
import { nameListSearch } from './schema';

// The configuration is read once, with the first import: by then it must say where this test's registrar is.
const registrar = await vi.hoisted(async () => {
  const { startSimulator } = await import('@/testing/simulator');
  const simulator = await startSimulator();
  Object.assign(process.env, simulator.env, { REGAPI_HOURLY_LIMIT: '100' });
  return simulator;
});

beforeEach(async () => {
  await db.registrarCall.deleteMany();
  await db.rateLimitHit.deleteMany();
  await db.availabilityReading.deleteMany();
  const [first] = ['ru', 'com'];
  for (const tld of ['ru', 'com']) {
    const row = { currency: 'RUB', registerCost: 10_000n, renewCost: 20_000n, readAt: new Date() };
    await db.tldPrice.upsert({ where: { tld }, create: { tld, ...row }, update: row });
    const position = tld === first ? 1 : 2;
    await db.zoneOnSale.upsert({ where: { tld }, create: { tld, position }, update: {} });
  }
});
afterAll(async () => {
  await registrar.stop();
  await db.$disconnect();
});

const anyone = nameListSearch.parse({});
const visitor = '192.0.2.61';

async function begun(names: string, actor: Parameters<typeof beginList>[1] = null): Promise<string> {
  const list = await transaction((tx) => beginList(tx, actor, { names, zone: 'ru' }));
  if (!list.ok) throw new Error(list.error);
  return list.value;
}

test('a list is asked about in parts, of the visitors, until each of its names is known', async () => {
  await registrar.control('POST', 'taken', { names: ['part-1.com', 'part-700.com'] });
  const names = Array.from({ length: partSize + 200 }, (_, at) => `part-${at + 1}.com`);
  const id = await begun(`${names.join('\n')} -wrong.ru word part-1.com`);
  expect(await nameList(null, id, anyone)).toMatchObject({ total: 702, waiting: 701, counts: { wrong: 1, taken: 0 } });
  expect(await checkPart(null, id, visitor)).toBe('checked');
  expect(await nameList(null, id, anyone)).toMatchObject({ waiting: 201, counts: { taken: 1, available: 499 } });
  expect(await checkPart(null, id, visitor)).toBe('checked');
  const list = await nameList(null, id, nameListSearch.parse({ show: 'taken' }));
  expect(list).toMatchObject({ waiting: 0, matching: 2, counts: { all: 702, taken: 2, available: 699, wrong: 1 } });
  expect(list?.rows.map(({ typed, found }) => [typed, found?.state])).toEqual([
    ['part-1.com', 'taken'],
    ['part-700.com', 'taken'],
  ]);
  const calls = await db.registrarCall.findMany({ select: { functionName: true, lane: true } });
  expect(calls).toEqual(Array.from({ length: 2 }, () => ({ functionName: 'domain/check', lane: 'visitor' })));
  const word = await nameList(null, id, nameListSearch.parse({ q: 'word' }));
  expect(word?.rows[0]?.found).toMatchObject({
    unicode: 'word.ru',
    state: 'available',
    price: { first: { currency: 'RUB' } },
  });
});

test('a list of a customer is nobody else’s; one of a visitor is whose address is known', async () => {
  const [owner, other] = [customerActor('cus_of_list'), customerActor('cus_of_another')];
  for (const { customerId } of [owner, other]) {
    await db.customer.create({ data: { id: customerId, name: customerId, email: `${customerId}@example.com` } });
  }
  const [own, open] = [await begun('mine.com', owner), await begun('open.com')];
  for (const stranger of [other, null]) {
    expect(await nameList(stranger, own, anyone)).toBeNull();
    expect(await nameListFile(stranger, own, anyone, { locale: 'en', head: [], stateOf: () => '' })).toBeNull();
    expect(await checkPart(stranger, own, null)).toBe('gone');
    expect(await transaction((tx) => askAgain(tx, stranger, own))).toBe(false);
  }
  expect(await nameList(owner, own, anyone)).toMatchObject({ total: 1 });
  expect(await nameList(other, open, anyone)).toMatchObject({ total: 1 });
  expect(await db.registrarCall.count()).toBe(0);
});

test('two pages of one list take turns, and ask about no name twice', async () => {
  const id = await begun('twice-1.com twice-2.com');
  const outcomes = await Promise.all([checkPart(null, id, visitor), checkPart(null, id, visitor)]);
  expect(outcomes.toSorted()).toEqual(['busy', 'checked']);
  expect(await db.registrarCall.count()).toBe(1);
});

test('once the visitors’ part of the hour is used, a list stands still, keeps what was found and goes on later', async () => {
  const id = await begun('still-1.com');
  const used = { functionName: 'domain/check', lane: 'visitor', outcome: 'done', request: {}, sentAt: new Date() };
  await db.registrarCall.createMany({ data: Array.from({ length: 30 }, (_, at) => ({ id: `used-${at}`, ...used })) });
  expect(await checkPart(null, id, visitor)).toBe('stalled');
  expect(await nameList(null, id, anyone)).toMatchObject({ waiting: 1 });
  await db.registrarCall.deleteMany();
  expect(await checkPart(null, id, visitor)).toBe('checked');
  expect(await nameList(null, id, anyone)).toMatchObject({ waiting: 0 });
});

test('what nobody told of is asked about again', async () => {
  const id = await begun('again-1.com again-2.com');
  await checkPart(null, id, visitor);
  await db.nameListEntry.updateMany({ where: { listId: id, position: 1 }, data: { state: 'unknown' } });
  expect(await transaction((tx) => askAgain(tx, null, id))).toBe(true);
  expect(await nameList(null, id, anyone)).toMatchObject({ waiting: 1, counts: { available: 1, unknown: 0 } });
});

test('more names than a list may hold, and none, are refused', async () => {
  const many = Array.from({ length: 10_001 }, (_, at) => `n${at}.ru`).join(' ');
  expect(await transaction((tx) => beginList(tx, null, { names: many, zone: 'ru' }))).toEqual({
    ok: false,
    error: 'too-many',
  });
  expect(await transaction((tx) => beginList(tx, null, { names: ' ,; ', zone: 'ru' }))).toEqual({
    ok: false,
    error: 'no-names',
  });
});

test('its file says what each name is, and nothing of it runs', async () => {
  const id = await begun('=1+1 file.com');
  await checkPart(null, id, visitor);
  const options = {
    locale: 'en',
    head: ['Typed'],
    stateOf: ({ found }: { found: { state: string } | null }) => found?.state ?? 'wrong',
  };
  const lines = (await nameListFile(null, id, anyone, options))?.split('\r\n');
  expect(lines?.[1]).toBe("'=1+1,,,wrong,,");
  expect(lines?.[2]).toMatch(/^file\.com,file\.com,file\.com,available,\d+\.\d\d,\d+\.\d\d$/);
});
