import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { dateOfDay } from '@/lib/base/values/day';
import { newId } from '@/lib/base/values/ids';
import { addRecordToZone } from '@/lib/portfolio/dns/change-zone';
import { zoneView } from '@/lib/portfolio/dns/queries';
import { changeAs, customerActor, staffActor } from '@/testing/customer-actor';
import { forgetOperations } from '@/testing/operations';
import { customerWithMoney } from '@/testing/shop';
import { changeNameServers } from './change-domain';
import { domainHistory } from '@/lib/portfolio/history/queries';
import { lookAgain } from './look-again';
import { domainView } from './queries';
import { switchDelegation } from './switch-delegation';

const operator = staffActor('operator');
const viewer = staffActor('viewer');
const servers = [
  { field: 0, host: 'ns1.example.net', addresses: [] },
  { field: 1, host: 'ns2.example.net', addresses: [] },
];
const record = { subname: 'www', type: 'A', content: '203.0.113.7', priority: null };

let owner: string;

beforeAll(async () => {
  owner = (await customerWithMoney()).id;
});

beforeEach(() => forgetOperations());
afterAll(() => db.$disconnect());

let count = 0;

async function registered(customerId: string | null): Promise<string> {
  count += 1;
  const name = `looked-after-${count}.ru`;
  const id = newId('dom');
  await db.domain.create({
    data: {
      id,
      serviceId: 700_000 + count,
      asciiName: name,
      unicodeName: name,
      tld: 'ru',
      customerId,
      state: 'active',
      expiresOn: dateOfDay('2099-01-01'),
    },
  });
  return id;
}

test('staff change a customer’s domain in their name: the operation is theirs, the audit says who did it', async () => {
  const domainId = await registered(owner);
  const asked = await changeAs(operator)((change) => changeNameServers(change, { domainId, use: 'own', servers }));
  expect(asked).toMatchObject({ ok: true });
  expect(await db.operation.findFirst({ where: { kind: 'domain.name-servers' } })).toMatchObject({
    customerId: owner,
    askedByUserId: operator.userId,
  });
  const written = await db.auditEntry.findFirst({ orderBy: { id: 'desc' } });
  expect(written).toMatchObject({ action: 'domain.name-servers', userId: operator.userId, customerId: owner });
  expect(await domainHistory(customerActor(owner), domainId)).toMatchObject([
    { deed: { kind: 'domain.name-servers' } },
  ]);
});

test('staff edit the records of a customer’s zone, by the version that they saw', async () => {
  const domainId = await registered(owner);
  const zone = await zoneView(operator, domainId);
  const seen = { domainId, version: zone?.version ?? -1 };
  expect(await changeAs(operator)((change) => addRecordToZone(change, { ...seen, record }))).toMatchObject({
    ok: true,
  });
  expect(await changeAs(operator)((change) => addRecordToZone(change, { ...seen, record }))).toEqual({
    ok: false,
    error: 'stale',
  });
  const shown = await zoneView(customerActor(owner), domainId);
  expect(shown?.records).toMatchObject([{ subname: 'www', state: 'adding' }]);
  const written = await db.auditEntry.findFirst({ orderBy: { id: 'desc' } });
  expect(written).toMatchObject({ action: 'dns.change', userId: operator.userId, customerId: owner });
});

test('a name that nobody owns is looked after by staff alone', async () => {
  const domainId = await registered(null);
  expect(await domainView(customerActor(owner), domainId)).toBeNull();
  expect(await domainView(viewer, domainId)).toMatchObject({ id: domainId, operations: [] });
  const asked = await changeAs(operator)((change) => switchDelegation(change, { domainId, delegation: 'off' }));
  expect(asked).toMatchObject({ ok: true });
  expect(await db.operation.findFirst()).toMatchObject({ kind: 'domain.undelegate', customerId: null });
  expect(await domainView(viewer, domainId)).toMatchObject({ operations: [{ kind: 'domain.undelegate' }] });
});

test('a viewer looks and changes nothing, a stranger does neither', async () => {
  const domainId = await registered(owner);
  const stranger = customerActor('cus_stranger');
  for (const actor of [viewer, stranger]) {
    const as = changeAs(actor);
    const notFound = { ok: false, error: 'notFound' };
    expect(await as((change) => changeNameServers(change, { domainId, use: 'own', servers }))).toEqual(notFound);
    expect(await as((change) => switchDelegation(change, { domainId, delegation: 'off' }))).toEqual(notFound);
    expect(await as((change) => addRecordToZone(change, { domainId, version: 0, record }))).toEqual(notFound);
    expect(await as((change) => lookAgain(change, domainId))).toEqual(notFound);
  }
  expect(await zoneView(stranger, domainId)).toBeNull();
  expect(await zoneView(viewer, domainId)).not.toBeNull();
});
