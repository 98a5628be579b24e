import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { dayOf } from '@/lib/base/values/day';
import { now } from '@/lib/base/clock/clock';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { clientOf } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { deletedNames } from './deleted-names';
import { expiringNames } from './expiring-names';

let registrar: TestSimulator;
let regapi: RegapiClient;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  regapi = clientOf(registrar);
});
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const known = (unicodeName: string) => db.releasedName.findUnique({ where: { unicodeName } });

test('names that were deleted are kept with their letters and the day, those registered since are not', async () => {
  await registrar.control('POST', 'taken', { names: ['tver-kafe.ru'] });
  expect(await deletedNames.run({ regapi, db })).toMatchObject({ calls: 1, problem: null, odd: [] });
  expect(await known('речной-вокзал.рф')).toMatchObject({
    asciiName: 'xn----8sbfkmjjklkdr6g.xn--p1ai',
    label: 'речной-вокзал',
    tld: 'рф',
    length: 13,
    isCyrillic: true,
    state: 'free',
    bidMinor: null,
    freedOn: new Date(`${dayOf(now(), -1)}T00:00:00Z`),
  });
  expect(await known('tver-kafe.ru')).toBeNull();
  await registrar.control('POST', 'taken', { names: ['zoo-lavka.ru'] });
  await deletedNames.run({ regapi, db });
  expect(await known('zoo-lavka.ru')).toBeNull();
});

test('names that will be deleted are kept with the bid at present, until the registrar tells of them no more', async () => {
  expect(await expiringNames.run({ regapi, db })).toMatchObject({ calls: 1, rows: 10, problem: null, odd: [] });
  const lot = await known('okna-tver.ru');
  expect(lot).toMatchObject({ state: 'expiring', freedOn: new Date(`${dayOf(now(), 2)}T00:00:00Z`) });
  expect(Number(lot?.bidMinor)).toBeGreaterThan(22_500);
  await registrar.control('POST', 'expiring', { names: [{ domain_name: 'okna-tver.ru', rival_bid: 900 }] });
  await expiringNames.run({ regapi, db });
  expect(Number((await known('okna-tver.ru'))?.bidMinor)).toBeGreaterThan(90_000);
});

test('a second pass over what did not change writes nothing', async () => {
  const versions = () =>
    db.$queryRaw<{ version: string }[]>`SELECT xmin::text AS version FROM released_name ORDER BY ascii_name`;
  const before = await versions();
  await deletedNames.run({ regapi, db });
  await expiringNames.run({ regapi, db });
  expect(await versions()).toEqual(before);
});

test('a name that became free is free, and has no bid any more', async () => {
  await db.releasedName.updateMany({ where: { tld: 'su' }, data: { state: 'expiring', bidMinor: 100n } });
  await deletedNames.run({ regapi, db });
  expect(await known('stroy-kontrol.su')).toMatchObject({ state: 'free', bidMinor: null });
});

test('a registrar in trouble takes nothing from what is known', async () => {
  const before = await db.releasedName.count();
  const rules = [{ function: '*', fault: 'cut-before', probability: 1 }];
  await registrar.control('POST', 'faults', { rules });
  for (const source of [deletedNames, expiringNames]) {
    const { problem } = await source.run({ regapi, db });
    expect(problem).not.toBeNull();
  }
  await registrar.control('DELETE', 'faults');
  expect(await db.releasedName.count()).toBe(before);
});
