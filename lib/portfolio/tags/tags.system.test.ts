import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import type { Actor } from '@/lib/people/access/actor';
import { bulkView } from '@/lib/portfolio/bulk/queries';
import { bulkSearch } from '@/lib/portfolio/bulk/schema';
import { tagChosen } from '@/lib/portfolio/bulk/tag-plan';
import { assignOwners } from '@/lib/portfolio/domains/assignment';
import { allDomains, ownDomains } from '@/lib/portfolio/domains/queries';
import { domainSearch } from '@/lib/portfolio/domains/schema';
import { forgetFilter, saveFilter } from '@/lib/people/lists/saved-filters';
import { savedFilters } from '@/lib/people/lists/queries';
import { transaction } from '@/lib/base/db/transaction';
import { changeAs, customerActor, staffActor } from '@/testing/customer-actor';
import { newCustomer as newPerson } from '@/testing/people';
import { customerWithMoney } from '@/testing/shop';
import { domainTags, ownTags, staffTags } from './queries';
import { giveTag, tagDomain, takeTag } from './tag-domains';

const newCustomer = async () => customerActor((await customerWithMoney()).id);
const staff = staffActor('operator');
let anna: Awaited<ReturnType<typeof newCustomer>>;
let boris: typeof anna;
let count = 0;

beforeAll(async () => {
  anna = await newCustomer();
  boris = await newCustomer();
});
afterAll(() => db.$disconnect());

async function domainOf({ customerId }: typeof anna): Promise<string> {
  count += 1;
  const name = `tagged-${count}.ru`;
  const row = { id: newId('dom'), serviceId: 930_000 + count, asciiName: name, unicodeName: name, tld: 'ru' };
  await db.domain.create({ data: { ...row, customerId, state: 'active' } });
  return row.id;
}

const give = (who: Actor, domains: readonly string[], name: string) =>
  changeAs(who)((change) => giveTag(change, { domains, name }));
const take = (who: typeof anna, domains: readonly string[], name: string) =>
  changeAs(who)((change) => takeTag(change, { domains, name }));
const tagsOf = async (who: typeof anna) => (await ownTags(who)).map((tag) => [tag.name, tag.count]);

test('a tag is put on domains, shown and filtered by, and gone when none has it', async () => {
  const [one, two] = [await domainOf(anna), await domainOf(anna)];
  expect(await give(anna, [one, two], 'Shops')).toEqual({ ok: true, value: { count: 2, name: 'Shops' } });
  expect(await give(anna, [one], 'SHOPS')).toEqual({ ok: true, value: { count: 0, name: 'Shops' } });
  await give(anna, [one], 'Letters');
  expect(await tagsOf(anna)).toEqual([
    ['Letters', 1],
    ['Shops', 2],
  ]);
  const [letters] = await ownTags(anna);
  const { rows } = await ownDomains(anna, domainSearch.parse({ tag: letters?.id }));
  expect(rows.map(({ id, tags }) => [id, tags])).toEqual([[one, ['Letters', 'Shops']]]);
  expect(await take(anna, [one, two], 'letters')).toEqual({ ok: true, value: { count: 1, name: 'Letters' } });
  expect(await take(anna, [one], 'Letters')).toEqual({ ok: false, error: 'notFound' });
  expect(await tagsOf(anna)).toEqual([['Shops', 2]]);
  await take(anna, [one, two], 'Shops');
});

test('nobody tags, sees or finds by what is another’s; staff’s tags are apart', async () => {
  const [hers, his] = [await domainOf(anna), await domainOf(boris)];
  expect(await give(anna, [hers, his], 'Mine')).toEqual({ ok: true, value: { count: 1, name: 'Mine' } });
  expect(await give(anna, [his], 'Stolen')).toEqual({ ok: true, value: { count: 0, name: 'Stolen' } });
  expect(await tagsOf(anna)).toEqual([['Mine', 1]]);
  expect(await tagsOf(boris)).toEqual([]);
  const [mine] = await ownTags(anna);
  expect((await ownDomains(boris, domainSearch.parse({ tag: mine?.id }))).rows).toEqual([]);
  expect((await allDomains(staff, domainSearch.parse({ tag: mine?.id }))).rows).toEqual([]);
  expect(await give(staff, [hers, his], 'Late payers')).toMatchObject({ value: { count: 2 } });
  const [late] = await staffTags(staff);
  const found = await allDomains(staff, domainSearch.parse({ tag: late?.id }));
  expect(found.rows.map(({ id }) => id).toSorted()).toEqual([hers, his].toSorted());
  expect(found.rows.map(({ tags }) => tags)).toEqual([['Late payers'], ['Late payers']]);
  await changeAs(staff)((change) =>
    assignOwners(change, [{ domainId: hers, before: anna.customerId, customerId: boris.customerId }]),
  );
  expect(await db.taggedDomain.findMany({ where: { domainId: hers }, include: { tag: true } })).toMatchObject([
    { tag: { name: 'Late payers' } },
  ]);
});

test('all that a filter finds gets a tag, unless something else is found by then', async () => {
  const ids = [await domainOf(boris), await domainOf(boris)];
  await give(boris, ids, 'Before');
  const [tag] = (await ownTags(boris)).filter(({ name }) => name === 'Before');
  const params = { do: 'tag', found: '1', tag: tag?.id ?? '' };
  const { change, count: meant } = await bulkView(boris, params);
  if (change.deed !== 'tag') throw new Error('another change');
  expect(meant).toBe(2);
  expect(change.plan.rows.map(({ tags }) => tags)).toEqual([['Before'], ['Before']]);
  const search = bulkSearch.parse(params);
  const asked = { search, mark: change.plan.mark, name: 'After', verb: 'give' } as const;
  expect(await changeAs(boris)((given) => tagChosen(given, asked))).toMatchObject({ value: { count: 2 } });
  await take(boris, ids.slice(0, 1), 'Before');
  expect(await changeAs(boris)((given) => tagChosen(given, asked))).toEqual({ ok: false, error: 'moved' });
});

test('a saved filter is its owner’s alone, one a name', async () => {
  const [{ userId, customerId }, other] = [await newPerson(), await newPerson()];
  const [me, they] = [
    { ...customerActor(customerId), userId },
    { ...customerActor(other.customerId), userId: other.userId },
  ];
  const save = (query: string, name = 'Soon') =>
    transaction((tx) => saveFilter(tx, me, { list: 'domains', name, query }));
  await save('show=expiring');
  await save('show=suspended', 'SOON');
  const [saved, ...more] = await savedFilters(me, 'domains');
  expect([saved, more]).toMatchObject([{ name: 'SOON', query: 'show=suspended' }, []]);
  expect(await savedFilters(they, 'domains')).toEqual([]);
  expect(await savedFilters(me, 'customers')).toEqual([]);
  const forget = (who: typeof me) => transaction((tx) => forgetFilter(tx, who, saved?.id ?? ''));
  expect([await forget(they), await forget(me), await forget(me)]).toEqual([false, true, false]);
});

test('a domain’s own page tells its tags to whose they are, and changes no other’s', async () => {
  const hers = await domainOf(anna);
  const change = (who: Actor, verb: 'give' | 'take', name: string) =>
    changeAs(who)((given) => tagDomain(given, { domainId: hers, name, verb }));
  expect(await change(anna, 'give', 'Page')).toEqual({ ok: true, value: null });
  expect(await change(staff, 'give', 'Watch')).toEqual({ ok: true, value: null });
  expect(await change(boris, 'give', 'Foreign')).toEqual({ ok: false, error: 'notFound' });
  expect((await domainTags(anna, hers)).on.map(({ name }) => name)).toEqual(['Page']);
  expect((await domainTags(staff, hers)).on.map(({ name }) => name)).toEqual(['Watch']);
  expect((await domainTags(boris, hers)).on).toEqual([]);
  expect(await change(boris, 'take', 'Page')).toEqual({ ok: false, error: 'notFound' });
  expect(await change(anna, 'take', 'page')).toEqual({ ok: true, value: null });
  expect((await domainTags(anna, hers)).on).toEqual([]);
});
