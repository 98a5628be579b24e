import { afterAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { connect } from '@/lib/registrar/regapi/client/client';
import { mirrorDomains, type SeenDomain } from '@/lib/sync/mirrors/domains';
import { inListsOfAll } from './in-lists';

afterAll(() => db.$disconnect());

beforeEach(async () => {
  await db.domain.deleteMany();
});

const uncalled = { begin: () => Promise.reject(new Error('called')), finish: () => Promise.resolve() };
const credentials = { kind: 'password', username: 'nobody', password: 'nothing' } as const;
const regapi = connect({ url: 'http://127.0.0.1:1', credentials, recorder: uncalled });

const nameOf = (index: number) => (index % 3 === 0 ? `n-${index}.ru` : `n${index}.com`);

const named = (count: number): SeenDomain[] =>
  Array.from({ length: count }, (_, index) => ({
    serviceId: index + 1,
    asciiName: nameOf(index),
    state: index === 5 ? 'gone' : 'active',
    createdOn: null,
    expiresOn: '2030-01-01',
  }));

async function listsOf(which: 'all' | 'served'): Promise<string[][]> {
  const lists: string[][] = [];
  await inListsOfAll({ db, regapi }, which, async (names) => {
    lists.push([...names]);
    return { calls: 1, rows: names.length, problem: null };
  });
  return lists;
}

test.each([
  [0, []],
  [1001, [1000]],
  [2001, [1000, 1000]],
  [2500, [1000, 1000, 499]],
])('%i names, one of them gone, come once each, 1000 a call', async (count, sizes) => {
  await transaction((tx) => mirrorDomains(tx, named(count), new Date()));
  const lists = await listsOf('all');
  expect(lists.map(({ length }) => length)).toEqual(sizes);
  const expected = named(count).flatMap(({ state, asciiName }) => (state === 'active' ? [asciiName] : []));
  expect(lists.flat().toSorted()).toEqual(expected.toSorted());
});

test('names whose zone is served elsewhere are not asked for their zone', async () => {
  await transaction((tx) => mirrorDomains(tx, named(3), new Date()));
  const { id } = await db.domain.findUniqueOrThrow({ where: { asciiName: nameOf(1) } });
  await db.zone.create({ data: { domainId: id, state: 'elsewhere' } });
  expect((await listsOf('served')).flat().toSorted()).toEqual([nameOf(0), nameOf(2)].toSorted());
});

test('the first problem ends it', async () => {
  await transaction((tx) => mirrorDomains(tx, named(1500), new Date()));
  const report = await inListsOfAll({ db, regapi }, 'all', async () => ({ calls: 1, rows: 0, problem: 'silence' }));
  expect(report).toMatchObject({ calls: 1, rows: 0, problem: 'silence' });
});
