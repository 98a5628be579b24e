import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { databaseTime } from '@/lib/base/db/clock';
import { transaction } from '@/lib/base/db/transaction';
import { changeZone } from '@/lib/portfolio/dns/operations/change';
import { renewDomain } from '@/lib/portfolio/domains/operations/renew';
import { updateNameServers } from '@/lib/portfolio/domains/operations/name-servers';
import type { OperationDefinition } from '@/lib/queue/engine/define';
import { enqueue } from '@/lib/queue/engine/enqueue';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { newOperationId } from '@/lib/base/values/ids';
import { clientOf } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { registrarHealth } from '@/lib/registrar/calls/health';
import { markMissing } from '@/lib/sync/reading/missing';
import { mirrorDomains } from '@/lib/sync/mirrors/domains';
import { mirrorAllNameServers } from '@/lib/sync/mirrors/name-servers';
import { mirrorZones } from '@/lib/sync/mirrors/zones';
import { askToRead } from '@/lib/registrar/account/subject-requests';
import { forgetOperations } from '@/testing/operations';
import { refresh } from './refresh';
import { runSync } from './run';
import { runDueSyncs, syncSources } from './schedule';

let registrar: TestSimulator;
let regapi: RegapiClient;
const name = 'severny-veter.ru';

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  regapi = clientOf(registrar);
  await runDueSyncs({ regapi, db });
});

beforeEach(() => db.drift.deleteMany());

afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const domain = () =>
  db.domain.findUniqueOrThrow({
    where: { asciiName: name },
    include: { nameServers: true, zone: { include: { records: true } } },
  });

async function succeededNow(subject: string): Promise<string> {
  const id = newOperationId();
  const endedAt = await databaseTime(db);
  await db.operation.create({
    data: { id, kind: 'test.touch', subject, state: 'succeeded', input: {}, billing: false, endedAt },
  });
  // A reading of the same millisecond counts as older.
  await expect.poll(() => databaseTime(db), { interval: 1 }).toSatisfy((now: Date) => now > endedAt);
  return id;
}

async function run(source: string) {
  const found = syncSources.find((candidate) => candidate.name === source);
  if (!found) throw new Error(`no source ${source}`);
  return runSync({ regapi, db }, found);
}

test('a first run brings the whole account into the cache, a list call a source', async () => {
  const runs = await db.syncRun.findMany({ select: { source: true, calls: true, problem: true } });
  expect(runs.filter(({ problem }) => problem !== null)).toEqual([]);
  // No transfer is under way; of a folder that no domain lies in its name is all that is known, so it is asked for.
  const others = new Map(runs.filter(({ calls }) => calls !== 1).map(({ source, calls }) => [source, calls]));
  expect(others).toEqual(new Map([['transfers', 0]]));
  const { state, expiresOn, nameServers, zone } = await domain();
  expect({ state, servers: nameServers.length, zone: zone?.state }).toEqual({
    state: 'active',
    servers: 2,
    zone: 'served',
  });
  expect(expiresOn).not.toBeNull();
  expect(zone?.records.length).toBeGreaterThan(2);
  expect(await db.tldPrice.count()).toBeGreaterThan(5);
  expect(await db.registrarBill.count()).toBeGreaterThan(0);
  expect(await db.domain.count({ where: { folderId: { not: null } } })).toBeGreaterThan(0);
  expect((await db.registrarState.findFirst())?.balanceMinor).not.toBeNull();
});

test('Cyrillic names are kept in both spellings, servers elsewhere are told', async () => {
  const idn = await db.domain.findFirstOrThrow({ where: { unicodeName: 'чайная-лавка.рф' } });
  expect(idn.asciiName).toMatch(/^xn--.*\.xn--p1ai$/);
  expect(await db.zone.count({ where: { state: 'elsewhere' } })).toBeGreaterThan(0);
});

test('a second run finds no differences and asks for nothing that is not due', async () => {
  const calls = await db.registrarCall.count();
  await runDueSyncs({ regapi, db });
  expect(await db.registrarCall.count()).toBe(calls);
  for (const source of ['services', 'nameServers', 'zones']) await run(source);
  expect(await db.drift.count()).toBe(0);
});

test('what staff ask for runs at once', async () => {
  await db.syncRequest.create({ data: { source: 'balance' } });
  const calls = await db.registrarCall.count();
  await runDueSyncs({ regapi, db });
  expect(await db.registrarCall.count()).toBe(calls + 1);
  expect(await db.syncRequest.count()).toBe(0);
});

test('what a customer asks to look at again is read at once, and nothing else', async () => {
  const nss = { ns0: 'ns1.reg.ru', ns1: 'ns2.reg.ru' };
  await regapi.zone.add_txt(
    { domains: [{ dname: name }], subdomain: 'elsewhere-made', text: 'seen' },
    { lane: 'person' },
  );
  await regapi.domain.update_nss({ domains: [{ dname: name }], nss }, { lane: 'person' });
  await transaction((tx) => askToRead(tx, [`domain:${name}`, `zone:${name}`]));
  const calls = await db.registrarCall.count();
  await runDueSyncs({ regapi, db });
  expect(await db.registrarCall.count()).toBe(calls + 3);
  expect((await domain()).zone?.records.map(({ subname }) => subname)).toContain('elsewhere-made');
  expect(await db.syncRequest.count()).toBe(0);
});

test('only one node syncs at a time', async () => {
  await db.syncRequest.create({ data: { source: 'services' } });
  const both = await Promise.all([runDueSyncs({ regapi, db }), runDueSyncs({ regapi, db })]);
  expect(both.filter(Boolean)).toHaveLength(1);
});

test('0000-00-00 never replaces a known date: it is told instead', async () => {
  const before = await domain();
  const seen = {
    serviceId: Number(before.serviceId),
    asciiName: name,
    state: 'active',
    createdOn: null,
    expiresOn: null,
  } as const;
  await transaction((tx) => mirrorDomains(tx, [seen], new Date()));
  await transaction((tx) => mirrorDomains(tx, [seen], new Date()));
  expect((await domain()).expiresOn).toEqual(before.expiresOn);
  const drifts = await db.drift.findMany({ select: { field: true, after: true }, orderBy: { field: 'asc' } });
  expect(drifts).toEqual([
    { field: 'createdOn', after: null },
    { field: 'expiresOn', after: null },
  ]);
});

test('a domain that vanished is marked, kept, and welcomed back', async () => {
  await db.domain.update({ where: { asciiName: name }, data: { readAt: new Date(0) } });
  expect(await markMissing({ regapi, db }, new Date(1))).toBeNull();
  expect((await domain()).missingSince).not.toBeNull();
  expect(await db.drift.findMany({ select: { subject: true, field: true } })).toEqual([
    { subject: `domain:${name}`, field: 'presence' },
  ]);
  await run('services');
  expect((await domain()).missingSince).toBeNull();
});

test('a list that lost half the account is not believed', async () => {
  expect(await markMissing({ regapi, db }, new Date(Date.now() + 1000))).toMatch(/not believed/);
  expect(await db.domain.count({ where: { missingSince: { not: null } } })).toBe(0);
});

test('somebody acts in the registrar’s own interface: the difference is recorded and taken over', async () => {
  const nss = { ns0: 'ns1.example.net', ns1: 'ns2.example.net' };
  await regapi.domain.update_nss({ domains: [{ dname: name }], nss }, { lane: 'person' });
  await refresh({ regapi, db }, [`domain:${name}`, `zone:${name}`]);
  const { nameServers, zone } = await domain();
  expect(nameServers.map(({ host }) => host).toSorted()).toEqual(['ns1.example.net', 'ns2.example.net']);
  expect(zone?.state).toBe('elsewhere');
  expect(await db.drift.findMany({ select: { field: true } })).toEqual([{ field: 'nameServers' }]);
  await regapi.domain.update_nss(
    { domains: [{ dname: name }], nss: { ns0: 'ns1.reg.ru', ns1: 'ns2.reg.ru' } },
    { lane: 'person' },
  );
  await refresh({ regapi, db }, [`domain:${name}`, `zone:${name}`]);
  expect((await domain()).zone?.state).toBe('served');
});

test('nothing is written over a change that is on its way', async () => {
  const { id } = await domain();
  const nameServers = [
    { host: 'ns1.example.com', addresses: [] },
    { host: 'ns2.example.com', addresses: [] },
  ];
  const asked = { domainId: id, asciiName: name, nameServers };
  const operationId = newOperationId();
  await transaction((tx) =>
    enqueue(tx, updateNameServers, asked, { actor: { userId: null }, customerId: null, id: operationId }),
  );
  const nss = { ns0: 'ns1.example.net', ns1: 'ns2.example.net' };
  await regapi.domain.update_nss({ domains: [{ dname: name }], nss }, { lane: 'person' });
  await run('nameServers');
  expect((await domain()).nameServers.map(({ host }) => host).toSorted()).toEqual(['ns1.reg.ru', 'ns2.reg.ru']);
  expect(await db.drift.count({ where: { field: 'nameServers' } })).toBe(1);
  await db.operation.delete({ where: { id: operationId } });
});

test('what was asked before an operation of ours ended is older than it, and changes nothing', async () => {
  const before = await domain();
  const begunAt = new Date(Date.now() - 1_000);
  const long = new Date(0);
  await db.domain.update({ where: { id: before.id }, data: { readAt: long, nameServersReadAt: long } });
  await db.zone.update({ where: { domainId: before.id }, data: { readAt: long } });
  const ended = await Promise.all([`domain:${name}`, `zone:${name}`].map(succeededNow));
  const seen = { serviceId: Number(before.serviceId), asciiName: name, state: 'suspended' } as const;
  await transaction(async (tx) => {
    await mirrorDomains(tx, [{ ...seen, createdOn: '2001-01-01', expiresOn: '2002-01-01' }], begunAt);
    await mirrorAllNameServers(
      tx,
      [{ asciiName: name, servers: [{ host: 'ns1.old.example', addresses: [] }] }],
      begunAt,
    );
    await mirrorZones(tx, [{ kind: 'served', asciiName: name, records: [], ttl: null, minimumTtl: null }], begunAt);
  });
  expect(await markMissing({ regapi, db }, new Date(1))).toBeNull();
  const { state, expiresOn, missingSince, nameServers, zone } = await domain();
  expect({ state, expiresOn, missingSince, nameServers }).toEqual({
    state: before.state,
    expiresOn: before.expiresOn,
    missingSince: null,
    nameServers: before.nameServers,
  });
  expect(zone?.records).toEqual(before.zone?.records);
  expect(await db.drift.count()).toBe(0);
  await db.operation.deleteMany({ where: { id: { in: ended } } });
});

async function succeeded<Input>(
  definition: OperationDefinition<Input>,
  input: Input,
  answer: unknown = {},
): Promise<void> {
  const id = newOperationId();
  const subject = definition.subject(input);
  const data = { id, kind: definition.kind, subject, input: JSON.parse(JSON.stringify(input)), billing: false };
  await db.operation.create({ data: { ...data, state: 'succeeded', endedAt: new Date() } });
  const item = {
    id,
    subject,
    input,
    snapshot: null,
    attempt: 1,
    urgency: 'person' as const,
    sentAt: null,
    customerId: null,
    costLimit: null,
  };
  await transaction((tx) => definition.onSucceeded(tx, item, answer));
}

/** As if the operations, and what was read before them, were so long ago that every reading since shows them. */
const settle = () => {
  const before = new Date(Date.now() - 140_000);
  return transaction(async (tx) => {
    await tx.operation.updateMany({ data: { endedAt: before } });
    const { id } = await tx.domain.update({
      where: { asciiName: name },
      data: { readAt: before, nameServersReadAt: before },
    });
    await tx.zone.update({ where: { domainId: id }, data: { readAt: before } });
  });
};

async function meetStaleReads(): Promise<void> {
  const reads = ['service/get_info', 'domain/get_nss', 'zone/get_resource_records', 'service/get_list'];
  const rules = reads.map((read) => ({ function: read, fault: 'stale', seconds: 120, probability: 1 }));
  await registrar.control('POST', 'faults', { rules });
}

test('a reading from before a change of ours does not bring the old name servers, records or dates back', async () => {
  await registrar.control('POST', 'clock', { advanceSeconds: 300 });
  await registrar.control('POST', 'accounts', { username: registrar.env['REGAPI_USERNAME'], balance: 50_000 });
  const { id } = await domain();
  // Names of this zone may be renewed at any time.
  const asciiName = 'quiet-notes.app';
  const other = () => db.domain.findUniqueOrThrow({ where: { asciiName } });
  const { id: domainId, serviceId, expiresOn } = await other();
  const record = { subname: 'fresh', type: 'A', content: '192.0.2.9', priority: null };
  await regapi.zone.update_records(
    { domains: [{ dname: name, action_list: [{ action: 'add_alias', subdomain: 'fresh', ipaddr: '192.0.2.9' }] }] },
    { lane: 'person' },
  );
  const renewed = await regapi.service.renew({ service_id: Number(serviceId), period: 1 }, { lane: 'person' });
  expect(renewed).toMatchObject({ kind: 'done', answer: { status: 'renew_success' } });
  await succeeded(changeZone, { domainId: id, asciiName: name, steps: [{ verb: 'add', record }] });
  await succeeded(renewDomain, { domainId, asciiName, serviceId: Number(serviceId), years: 1 });
  await meetStaleReads();
  await refresh({ regapi, db }, [`domain:${asciiName}`, `zone:${name}`]);
  await run('services');
  const now = await domain();
  const { expiresOn: renewedUntil } = await other();
  expect(renewedUntil?.getUTCFullYear()).toBe((expiresOn?.getUTCFullYear() ?? 0) + 1);
  expect(now.zone?.records).toContainEqual(expect.objectContaining(record));
  expect(now.missingSince).toBeNull();
  expect(await db.drift.count()).toBe(0);

  const nss = { ns0: 'ns1.example.net', ns1: 'ns2.example.net' };
  const hosts = Object.values(nss);
  await registrar.control('DELETE', 'faults');
  await regapi.domain.update_nss({ domains: [{ dname: name }], nss }, { lane: 'person' });
  const nameServers = hosts.map((host) => ({ host, addresses: [] }));
  await succeeded(updateNameServers, { domainId: id, asciiName: name, nameServers });
  await meetStaleReads();
  await refresh({ regapi, db }, [`domain:${name}`, `zone:${name}`]);
  expect((await domain()).nameServers.map(({ host }) => host).toSorted()).toEqual(hosts);
  expect(await db.drift.count()).toBe(0);

  await registrar.control('DELETE', 'faults');
  await settle();
  await run('unsettled');
  const settled = await domain();
  expect(settled.nameServers.map(({ host }) => host).toSorted()).toEqual(hosts);
  expect(settled.zone?.state).toBe('elsewhere');
  expect((await other()).expiresOn).toEqual(renewedUntil);
  expect(await db.drift.count()).toBe(0);
  await forgetOperations();
});

test('the first dates of a name that was registered just now are taken over at once', async () => {
  const before = await domain();
  await db.domain.update({ where: { id: before.id }, data: { createdOn: null, expiresOn: null, readAt: null } });
  await succeededNow(`domain:${name}`);
  await refresh({ regapi, db }, [`domain:${name}`]);
  expect((await domain()).expiresOn).not.toBeNull();
  await forgetOperations();
});

test('a list from before a registration of ours does not make the name a missing one', async () => {
  await succeededNow(`domain:${name}`);
  await db.domain.update({ where: { asciiName: name }, data: { readAt: new Date(0) } });
  await markMissing({ regapi, db }, new Date(Date.now() + 60_000));
  expect((await domain()).missingSince).toBeNull();
  await forgetOperations();
  await run('services');
});

test('an answer that was overtaken by a later one changes nothing', async () => {
  const before = await domain();
  const seen = { serviceId: Number(before.serviceId), asciiName: name, state: 'suspended' } as const;
  const overtaken = new Date(Date.now() - 1_000);
  await db.domain.update({ where: { id: before.id }, data: { readAt: new Date() } });
  await transaction((tx) => mirrorDomains(tx, [{ ...seen, createdOn: null, expiresOn: null }], overtaken));
  expect((await domain()).state).toBe('active');
});

test('three calls in a row without an answer are an outage, one answer ends it', async () => {
  expect(await registrarHealth()).toEqual({ isUp: true });
  await registrar.control('POST', 'faults', {
    rules: [{ function: 'user/get_balance', fault: 'cut-before', times: 3 }],
  });
  for (let call = 0; call < 3; call += 1) expect((await run('balance')).problem).not.toBeNull();
  expect(await registrarHealth()).toMatchObject({ isUp: false });
  await run('balance');
  expect(await registrarHealth()).toEqual({ isUp: true });
});

test('a registrar that fell silent is asked every minute, so that its return is seen though nothing else is due', async () => {
  const rules = [{ function: '*', fault: 'cut-before', probability: 1 }];
  await registrar.control('POST', 'faults', { rules });
  await run('folders');
  await runDueSyncs({ regapi, db });
  await runDueSyncs({ regapi, db });
  expect(await registrarHealth()).toMatchObject({ isUp: false });
  await registrar.control('DELETE', 'faults');
  await runDueSyncs({ regapi, db });
  expect(await registrarHealth()).toEqual({ isUp: true });
});
