import { afterAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { newId } from '@/lib/base/values/ids';
import { recordDrifts } from '@/lib/sync/drift/drift';
import { mirrorAllNameServers } from '@/lib/sync/mirrors/name-servers';
import { mirrorZones } from '@/lib/sync/mirrors/zones';
import { changeAs, staffActor } from '@/testing/customer-actor';
import { forgetOperations } from '@/testing/operations';
import { newCustomer } from '@/testing/people';
import { decideDrift, type DriftDecision } from './decide-drift';
import { driftList } from './queries';

const staff = staffActor('operator');
const ours = ['ns1.reg.ru', 'ns2.reg.ru'];
const theirs = ['ns1.elsewhere.example', 'ns2.elsewhere.example'];
const serversOf = (hosts: readonly string[]) => hosts.map((host) => ({ host, addresses: [] }));
const record = (content: string) => ({ subname: 'www', type: 'A', content, priority: null });

let number = 9_000;
let customer = '';

beforeEach(async () => {
  await forgetOperations();
  await db.drift.deleteMany();
  await db.domain.deleteMany();
  customer = (await newCustomer()).customerId;
});
afterAll(() => db.$disconnect());

/** A name with our servers, and with one record in its zone, both read before. */
async function known(asciiName: string): Promise<void> {
  number += 1;
  const row = { id: newId('dom'), serviceId: BigInt(number), asciiName, unicodeName: asciiName, tld: 'ru' };
  await db.domain.create({
    data: { ...row, customerId: customer, state: 'active', expiresOn: new Date('2030-01-01'), zone: { create: {} } },
  });
  await read(asciiName, ours, '192.0.2.1', new Date(Date.now() - 3_600_000));
}

async function read(asciiName: string, hosts: readonly string[], address: string, at = new Date()): Promise<void> {
  await transaction((tx) => mirrorAllNameServers(tx, [{ asciiName, servers: serversOf(hosts) }], at));
  const zone = { kind: 'served' as const, asciiName, records: [record(address)], ttl: null, minimumTtl: null };
  await transaction((tx) => mirrorZones(tx, [zone], at));
}

const decide = (ids: readonly string[], decision: DriftDecision) =>
  changeAs(staff)((change) => decideDrift(change, { ids: ids.map(BigInt), decision }));

const idsOf = async (subject: string) =>
  (await driftList(staff)).rows.filter((row) => row.subject === subject).map(({ id }) => id);

test('a difference shows what was seen, what is wanted and what the registrar has', async () => {
  await known('three-way.ru');
  await read('three-way.ru', theirs, '192.0.2.1');
  const { rows } = await driftList(staff);
  expect(rows).toMatchObject([{ field: 'nameServers', before: ours, wanted: ours, after: theirs }]);
  await transaction((tx) =>
    recordDrifts(tx, [{ subject: 'domain:three-way.ru', field: 'expiresOn', before: '2030-01-01', after: null }]),
  );
  expect((await driftList(staff)).rows[0]).toMatchObject({ field: 'expiresOn', wanted: null });
});

test('ours are pushed in bulk as one group: servers and records as they were; what only the registrar changes stays', async () => {
  for (const name of ['one.ru', 'two.ru']) {
    await known(name);
    await read(name, theirs, '192.0.2.1');
  }
  await known('zone.ru');
  await read('zone.ru', ours, '203.0.113.9');
  await transaction((tx) =>
    recordDrifts(tx, [{ subject: 'domain:one.ru', field: 'state', before: 'active', after: 'suspended' }]),
  );
  const { rows } = await driftList(staff);
  expect(rows).toHaveLength(4);
  const decided = await decide(
    rows.map(({ id }) => id),
    'push',
  );
  // A state is nothing that an operation of ours changes.
  expect(decided).toMatchObject({ ok: true, value: { decided: 3, left: 1 } });
  const operations = await db.operation.findMany({ orderBy: { subject: 'asc' } });
  expect(operations).toMatchObject([
    { subject: 'domain:one.ru', kind: 'domain.name-servers', customerId: customer, askedByUserId: staff.userId },
    { subject: 'domain:two.ru', input: { nameServers: serversOf(ours), former: serversOf(theirs) } },
    {
      subject: 'zone:zone.ru',
      kind: 'zone.change',
      input: {
        steps: [
          { verb: 'remove', record: record('203.0.113.9') },
          { verb: 'add', record: record('192.0.2.1') },
        ],
      },
    },
  ]);
  expect(new Set(operations.map(({ groupId }) => groupId)).size).toBe(1);
  expect((await driftList(staff)).rows).toMatchObject([{ field: 'state' }]);
  expect(await db.drift.count({ where: { decision: 'pushed', decidedByUserId: staff.userId } })).toBe(3);
});

test('a difference is decided once, and nothing is pushed beside a change that is on its way', async () => {
  await known('once.ru');
  await read('once.ru', theirs, '192.0.2.1');
  const ids = await idsOf('domain:once.ru');
  const both = await Promise.all([decide(ids, 'push'), decide(ids, 'push')]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await decide(ids, 'take')).toEqual({ ok: false, error: 'stale' });
  expect(await db.operation.count()).toBe(1);
  await transaction((tx) =>
    recordDrifts(tx, [
      {
        subject: 'domain:once.ru',
        field: 'nameServers',
        before: ours,
        after: theirs,
        restore: { what: 'nameServers', servers: serversOf(ours) },
      },
    ]),
  );
  expect(await decide(await idsOf('domain:once.ru'), 'push')).toEqual({ ok: false, error: 'cannotPush' });
  expect(await db.operation.count()).toBe(1);
});

test('theirs are taken and read again; what is ignored is not told again, and another difference is', async () => {
  await known('taken.ru');
  await read('taken.ru', theirs, '192.0.2.1');
  expect(await decide(await idsOf('domain:taken.ru'), 'take')).toMatchObject({ ok: true, value: { groupId: null } });
  expect(await db.syncRequest.count()).toBeGreaterThan(0);
  const drift = { subject: 'domain:taken.ru', field: 'expiresOn', before: '2030-01-01', after: null };
  await transaction((tx) => recordDrifts(tx, [drift]));
  await decide(await idsOf('domain:taken.ru'), 'ignore');
  await transaction((tx) => recordDrifts(tx, [drift]));
  expect((await driftList(staff)).rows).toEqual([]);
  await transaction((tx) => recordDrifts(tx, [{ ...drift, after: '2031-01-01' }]));
  expect((await driftList(staff)).rows).toHaveLength(1);
});
