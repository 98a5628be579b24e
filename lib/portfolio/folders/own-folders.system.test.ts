import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { moveChosen } from '@/lib/portfolio/bulk/move-to-folder';
import { bulkView } from '@/lib/portfolio/bulk/queries';
import { bulkSearch } from '@/lib/portfolio/bulk/schema';
import { assignOwners } from '@/lib/portfolio/domains/assignment';
import { domainView, ownDomains } from '@/lib/portfolio/domains/queries';
import { domainSearch } from '@/lib/portfolio/domains/schema';
import { changeAs, customerActor, staffActor } from '@/testing/customer-actor';
import { customerWithMoney } from '@/testing/shop';
import { createOwnFolder, moveToOwnFolder, removeOwnFolder, renameOwnFolder } from './own-folders';
import { ownFolders } from './queries';

const newCustomer = async () => customerActor((await customerWithMoney()).id);
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
  const name = `kept-${count}.ru`;
  const row = { id: newId('dom'), serviceId: 910_000 + count, asciiName: name, unicodeName: name, tld: 'ru' };
  await db.domain.create({ data: { ...row, customerId, state: 'active' } });
  return row.id;
}

async function folderOf(who: typeof anna, name: string): Promise<string> {
  const made = await changeAs(who)((change) => createOwnFolder(change, { name }));
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

const move = (who: typeof anna, domains: readonly string[], folder: string) =>
  changeAs(who)((change) => moveToOwnFolder(change, { domains, folder }));
const namesIn = async (who: typeof anna, folder: string) =>
  (await ownDomains(who, domainSearch.parse({ folder }))).rows.map(({ id }) => id);

test('domains go into a folder, are counted and found there, and stay when it is removed', async () => {
  const [one, two] = [await domainOf(anna), await domainOf(anna)];
  const shop = await folderOf(anna, 'Shop');
  expect(await move(anna, [one, two], shop)).toMatchObject({ ok: true, value: { count: 2, folder: { name: 'Shop' } } });
  expect(await move(anna, [one], shop)).toMatchObject({ ok: true, value: { count: 0 } });
  expect(await ownFolders(anna)).toEqual([{ id: shop, name: 'Shop', count: 2, isMoving: false }]);
  expect(await namesIn(anna, shop)).toEqual([one, two]);
  expect((await domainView(anna, one))?.folder).toEqual({ id: shop, name: 'Shop' });
  await move(anna, [one], 'none');
  expect(await namesIn(anna, 'none')).toEqual([one]);
  expect(await changeAs(anna)((change) => removeOwnFolder(change, shop))).toEqual({ ok: true, value: null });
  expect(await namesIn(anna, 'none')).toEqual([one, two]);
});

test('two folders of one customer differ in more than capitals', async () => {
  const first = await folderOf(anna, 'Клиенты');
  const second = await folderOf(anna, 'Свои');
  expect(await changeAs(anna)((change) => createOwnFolder(change, { name: 'клиенты' }))).toEqual({
    ok: false,
    error: 'taken',
  });
  const rename = (name: string) => changeAs(anna)((change) => renameOwnFolder(change, { folderId: second, name }));
  expect(await rename('КЛИЕНТЫ')).toEqual({ ok: false, error: 'taken' });
  expect(await rename('СВОИ')).toEqual({ ok: true, value: null });
  expect(await folderOf(boris, 'Клиенты')).not.toBe(first);
});

test("another customer's folders and domains are neither seen nor moved nor changed", async () => {
  const theirs = await folderOf(boris, 'Private');
  const [own, foreign] = [await domainOf(anna), await domainOf(boris)];
  await move(boris, [foreign], theirs);
  expect(await move(anna, [own], theirs)).toEqual({ ok: false, error: 'notFound' });
  const mine = await folderOf(anna, 'Mine');
  expect(await move(anna, [own, foreign], mine)).toMatchObject({ ok: true, value: { count: 1 } });
  expect(await namesIn(boris, theirs)).toEqual([foreign]);
  expect(await namesIn(anna, theirs)).toEqual([]);
  const gone = { ok: false, error: 'notFound' };
  expect(await changeAs(anna)((change) => removeOwnFolder(change, theirs))).toEqual(gone);
  expect(await changeAs(anna)((change) => renameOwnFolder(change, { folderId: theirs, name: 'x' }))).toEqual(gone);
  expect((await ownFolders(anna)).map(({ id }) => id)).not.toContain(theirs);
  await expect(db.domain.update({ where: { id: own }, data: { customerFolderId: theirs } })).rejects.toThrow();
});

test('a domain leaves its folder when it goes to somebody else', async () => {
  const domainId = await domainOf(anna);
  await move(anna, [domainId], await folderOf(anna, 'To sell'));
  const given = { domainId, customerId: boris.customerId };
  const done = await changeAs(staffActor('operator'))((change) => assignOwners(change, [given]));
  expect(done).toEqual({ ok: true, value: { count: 1 } });
  expect((await domainView(boris, domainId))?.folder).toBeNull();
});

test('what a search finds moves together, into a new folder too, and nothing that was not shown', async () => {
  const owner = await newCustomer();
  for (let domains = 0; domains < 3; domains += 1) await domainOf(owner);
  const params = { do: 'folder', found: '1', folder: 'none' };
  const { change } = await bulkView(owner, params);
  if (change.deed !== 'folder') throw new Error('another change');
  const asked = { search: bulkSearch.parse(params), mark: change.plan.mark, folder: 'new' };
  expect(await changeAs(owner)((one) => moveChosen(one, { ...asked, name: '  ' }))).toEqual({
    ok: false,
    error: 'noName',
  });
  const moved = await changeAs(owner)((one) => moveChosen(one, { ...asked, name: 'All of them' }));
  expect(moved).toMatchObject({ ok: true, value: { count: 3, folder: { name: 'All of them' } } });
  await domainOf(owner);
  const late = await changeAs(owner)((one) => moveChosen(one, { ...asked, name: 'Late' }));
  expect(late).toEqual({ ok: false, error: 'moved' });
});

test('a folder goes into another with what lies in it, is removed with it, and never into itself', async () => {
  const who = await newCustomer();
  const clients = await folderOf(who, 'Clients');
  const shops = await folderOf(who, 'Shops');
  const inShops = (name: string) => changeAs(who)((change) => createOwnFolder(change, { name, inside: shops }));
  const moscow = await inShops('Moscow');
  expect(await inShops('moscow')).toEqual({ ok: false, error: 'taken' });
  expect(await inShops('m'.repeat(99))).toEqual({ ok: false, error: 'tooLong' });
  const rename = (folderId: string, name: string, inside: string) =>
    changeAs(who)((change) => renameOwnFolder(change, { folderId, name, inside }));
  const names = async () => (await ownFolders(who)).map(({ name }) => name);

  expect(await rename(shops, 'Shops', moscow.ok ? moscow.value : '')).toEqual({ ok: false, error: 'insideItself' });
  const foreign = await folderOf(boris, 'Elsewhere');
  expect(await rename(shops, 'Shops', foreign)).toEqual({ ok: false, error: 'notFound' });
  expect(await rename(shops, 'Stores', clients)).toEqual({ ok: true, value: null });
  expect(await names()).toEqual(['Clients', 'Clients/Stores', 'Clients/Stores/Moscow']);

  const domain = await domainOf(who);
  await move(who, [domain], moscow.ok ? moscow.value : '');
  expect(await changeAs(who)((change) => removeOwnFolder(change, shops))).toEqual({ ok: true, value: null });
  expect(await names()).toEqual(['Clients']);
  expect(await namesIn(who, 'none')).toEqual([domain]);
});
