import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { changeAs, customerActor, staffActor } from '@/testing/customer-actor';
import { newCustomer, newStaff } from '@/testing/people';
import { keepPasted } from './pasted';
import { bulkView, pastedView } from './queries';

type Someone = Awaited<ReturnType<typeof someone>>;
let [owner, stranger]: Someone[] = [];

beforeAll(async () => {
  [owner, stranger] = [await someone('own.ru', 'xn--e1afmkfd.xn--p1ai'), await someone('foreign.ru')];
});
afterAll(() => db.$disconnect());

async function someone(...names: readonly string[]) {
  const { customerId, userId } = await newCustomer({ name: 'Anna' });
  await db.domain.createMany({
    data: names.map((asciiName) => ({
      id: newId('dom'),
      asciiName,
      unicodeName: asciiName,
      tld: 'ru',
      state: 'active' as const,
      serviceId: BigInt(Math.floor(Math.random() * 1e9)),
      customerId,
    })),
  });
  return { ...customerActor(customerId), userId };
}

const list = 'own.ru, nothing.ru\nпример.рф foreign.ru\nOWN.RU\nword';

function both(): readonly [Someone, Someone] {
  if (!owner || !stranger) throw new Error('nobody is there');
  return [owner, stranger];
}

test('a pasted list is the domains of whoever pasted it; what else it names is told line by line', async () => {
  const [anna] = both();
  const id = await changeAs(anna)((change) => keepPasted(change, list));
  expect(await pastedView(anna, id)).toEqual({
    id,
    names: list,
    count: 2,
    left: [
      { line: 1, typed: 'nothing.ru', why: 'unknown' },
      { line: 2, typed: 'foreign.ru', why: 'unknown' },
      { line: 3, typed: 'OWN.RU', why: 'twice' },
      { line: 4, typed: 'word', why: 'notName' },
    ],
  });
  expect(await bulkView(anna, { do: 'delegation', list: id })).toMatchObject({ count: 2, isCut: false });
});

test('a list is of no use to another customer, and staff who only look change nothing by theirs', async () => {
  const [anna, boris] = both();
  const id = await changeAs(anna)((change) => keepPasted(change, list));
  expect(await pastedView(boris, id)).toBeNull();
  expect(await bulkView(boris, { do: 'delegation', list: id })).toMatchObject({ count: 0 });
  const staff = { ...staffActor('operator'), userId: (await newStaff('operator')).userId };
  const theirs = await changeAs(staff)((change) => keepPasted(change, list));
  expect(await bulkView(staff, { do: 'nameServers', list: theirs })).toMatchObject({ count: 3 });
  expect(await bulkView({ ...staff, role: 'viewer' }, { do: 'nameServers', list: theirs })).toMatchObject({ count: 0 });
  expect(await bulkView(staff, { do: 'nameServers', list: id })).toMatchObject({ count: 0 });
});
