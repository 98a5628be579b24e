import { afterAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { messageKey } from '@/lib/base/i18n/message-key';
import { bulkView } from '@/lib/portfolio/bulk/queries';
import { changeNameServers } from '@/lib/portfolio/domains/change-domain';
import { firstServers } from '@/lib/portfolio/domains/delegation/first-servers';
import { customerActor, staffActor } from '@/testing/customer-actor';
import { activeDomain } from '@/testing/domains';
import { forgetOperations } from '@/testing/operations';
import { customerWithMoney } from '@/testing/shop';
import { raiseServerSet, removeServerSet, saveServerSet } from './change-sets';
import { serverSetInput } from './schema';
import { serverSets, serversForNew } from './sets';

const staff = staffActor('owner');
const address = '192.0.2.1';
const hosts = ['ns1.example.net', 'ns2.example.net', 'ns3.example.net'];

beforeEach(async () => {
  await forgetOperations();
  await db.domain.deleteMany();
  await db.serverSet.deleteMany();
});
afterAll(() => db.$disconnect());

async function made(name: string, isDefault = false, servers: readonly string[] = hosts): Promise<string> {
  const saved = await transaction((tx) =>
    saveServerSet({ tx, actor: staff, address }, null, { name, hosts: servers, isDefault }),
  );
  if (!saved.ok) throw new Error(saved.error);
  return saved.value;
}

test('a set is saved in its order under a name of its own, and one is the default', async () => {
  const first = await made('Hosting', true);
  const second = await made('Cloud', true, hosts.toReversed());
  const saveAs = (name: string) =>
    transaction((tx) => saveServerSet({ tx, actor: staff, address }, second, { name, hosts, isDefault: false }));
  expect(await saveAs('hosting')).toEqual({ ok: false, error: 'taken' });
  expect(await serverSets(db)).toMatchObject([
    { id: first, isDefault: false, hosts },
    { id: second, isDefault: true, hosts: hosts.toReversed() },
  ]);
  await transaction((tx) => raiseServerSet({ tx, actor: staff, address }, second));
  expect((await serverSets(db)).map(({ id }) => id)).toEqual([second, first]);
  await transaction((tx) => removeServerSet({ tx, actor: staff, address }, second));
  expect(await saveAs('Other')).toEqual({ ok: false, error: 'notFound' });
});

test.each([
  ['ns1.example.net', 'serverSets.errors.count'],
  ['ns1.example.net NS1.example.net.', messageKey('serverSets.errors.twice', { host: 'ns1.example.net' })],
  ['ns1.example.net 192.0.2.1', messageKey('serverSets.errors.host', { host: '192.0.2.1' })],
  ['a.example.net b.example.net c.example.net d.example.net e.example.net', 'serverSets.errors.count'],
])('%s is no set', (typed, message) => {
  const read = serverSetInput.safeParse({ name: 'Hosting', hosts: typed });
  expect(read.error?.issues).toMatchObject([{ path: ['hosts'], message }]);
});

test('a customer chooses a set for a domain of their own; one that is gone or does not fit is said beside the choice', async () => {
  const customer = await customerWithMoney();
  const domainId = await activeDomain(customer, 'example.ru');
  const use = (id: string, actor = customerActor(customer.id)) =>
    transaction((tx) => changeNameServers({ tx, actor, address }, { domainId, use: id, servers: [] }));
  const id = await made('Hosting');
  expect(await use(id, customerActor((await customerWithMoney()).id))).toEqual({ ok: false, error: 'notFound' });
  expect(await use('nss_gone')).toEqual({ ok: false, error: 'setGone' });
  const inside = await made('Inside', false, ['ns1.example.ru', 'ns2.example.ru']);
  expect(await use(inside)).toEqual({ ok: false, error: 'setNeedsGlue' });
  expect(await use(id)).toMatchObject({ ok: true });
  expect(await db.operation.findFirstOrThrow()).toMatchObject({
    kind: 'domain.name-servers',
    input: { nameServers: hosts.map((host) => ({ host, addresses: [] })) },
  });
});

test('many domains are planned with a set, and with nothing where it is gone', async () => {
  const customer = await customerWithMoney();
  const id = await activeDomain(customer, 'example.com');
  const set = await made('Hosting');
  const view = (use: string) => bulkView(customerActor(customer.id), { do: 'nameServers', id, use });
  expect((await view(set)).change).toMatchObject({ plan: { changes: 1, wanted: hosts.map((host) => ({ host })) } });
  expect((await view('nss_gone')).change).toMatchObject({ typed: { kind: 'none' }, plan: null });
});

test('new domains get the default, or what was chosen, as far as their zone takes it', async () => {
  expect(await serversForNew(db, undefined)).toBeNull();
  const id = await made('Hosting', true);
  expect(await serversForNew(db, undefined)).toEqual(hosts);
  expect(await serversForNew(db, 'registrar')).toBeNull();
  expect(await serversForNew(db, id)).toEqual(hosts);
  expect(await serversForNew(db, 'nss_gone')).toBe('gone');
  const rule = { minServers: 2, maxServers: 2 };
  await db.zoneRule.upsert({ where: { tld: 'md' }, create: { tld: 'md', ...rule }, update: rule });
  expect(await firstServers(db, 'shop.md', hosts)).toHaveLength(2);
  expect(await firstServers(db, 'example.net', hosts)).toBeNull();
  expect(await firstServers(db, 'example.org', hosts)).toHaveLength(3);
});
