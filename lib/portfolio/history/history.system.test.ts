import { afterAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { newId } from '@/lib/base/values/ids';
import { sealContact } from '@/lib/portfolio/contacts/sealed-contact';
import { changeZone } from '@/lib/portfolio/dns/operations/change';
import { changeNameServers, switchAutoRenew } from '@/lib/portfolio/domains/change-domain';
import { updateContacts } from '@/lib/portfolio/domains/operations/contacts';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { gtldValues } from '@/testing/contact-values';
import { changeAs, customerActor, staffActor } from '@/testing/customer-actor';
import { forgetOperations } from '@/testing/operations';
import { newCustomer, newStaff } from '@/testing/people';
import { domainHistory } from './queries';
import { restoreBefore } from './restore';

const serversOf = (...hosts: readonly string[]) => hosts.map((host) => ({ host, addresses: [] }));
const ours = serversOf('ns1.reg.ru', 'ns2.reg.ru');
const theirs = serversOf('ns1.example.net', 'ns2.example.net');
const record = { subname: 'www', type: 'A', content: '192.0.2.1', priority: null };

let number = 11_000;

beforeEach(async () => {
  await forgetOperations();
  await db.domain.deleteMany();
});
afterAll(() => db.$disconnect());

async function owned(asciiName: string) {
  number += 1;
  const person = await newCustomer({ name: 'Anna' });
  const domainId = newId('dom');
  const row = { id: domainId, serviceId: BigInt(number), asciiName, unicodeName: asciiName, tld: 'ru' };
  await db.domain.create({
    data: {
      ...row,
      customerId: person.customerId,
      state: 'active',
      expiresOn: new Date('2030-01-01'),
      nameServers: { create: ours.map((server, position) => ({ ...server, position })) },
      zone: { create: { state: 'served' } },
    },
  });
  const actor = { ...customerActor(person.customerId), userId: person.userId };
  return { domainId, actor, as: changeAs(actor) };
}

/** The registrar did what was asked: as the worker leaves it. */
async function carryOut(operationId: string, domainId: string, servers = theirs): Promise<void> {
  await db.operation.update({ where: { id: operationId }, data: { state: 'succeeded', endedAt: new Date() } });
  await db.domainNameServer.deleteMany({ where: { domainId } });
  await db.domainNameServer.createMany({
    data: servers.map((server, position) => ({ ...server, domainId, position })),
  });
}

type Owned = Awaited<ReturnType<typeof owned>>;

async function moveAway({ domainId, as }: Owned): Promise<string> {
  const servers = theirs.map((server, field) => ({ ...server, field }));
  const asked = await as((change) => changeNameServers(change, { domainId, use: 'own', servers }));
  if (!asked.ok) throw new Error(JSON.stringify(asked.error));
  return asked.value.operationId;
}

test('name servers are brought back by an operation of its own, whose preview says from what to what', async () => {
  const mine = await owned('back.ru');
  const { domainId, actor, as } = mine;
  const moved = await moveAway(mine);
  expect(await domainHistory(actor, domainId)).toMatchObject([{ id: moved, state: 'queued', restore: null }]);
  await carryOut(moved, domainId);
  const [entry] = (await domainHistory(actor, domainId)) ?? [];
  expect(entry).toMatchObject({
    by: { kind: 'person', name: 'Anna' },
    deed: { kind: 'domain.name-servers', changes: [{ before: 'ns1.reg.ru, ns2.reg.ru' }] },
    restore: { changes: [{ before: 'ns1.example.net, ns2.example.net', after: 'ns1.reg.ru, ns2.reg.ru' }] },
  });
  const restored = await as((change) => restoreBefore(change, { domainId, operationId: moved }));
  if (!restored.ok) throw new Error(restored.error);
  const back = await db.operation.findUniqueOrThrow({ where: { id: restored.value } });
  expect(back).toMatchObject({
    kind: 'domain.name-servers',
    input: { nameServers: ours },
    askedByUserId: actor.userId,
  });
  // It is on its way: nothing brings it back a second time.
  expect(await as((change) => restoreBefore(change, { domainId, operationId: moved }))).toMatchObject({ ok: false });
  expect(await db.operation.count()).toBe(2);
});

test('records of a zone are brought back, and whoever looks at the zone as it was gets a conflict', async () => {
  const { domainId, actor, as } = await owned('records.ru');
  const steps = [{ verb: 'remove' as const, record }];
  const input = { domainId, asciiName: 'records.ru', steps };
  const id = await transaction((tx) => enqueue(tx, changeZone, input, { actor, customerId: actor.customerId }));
  await db.operation.update({ where: { id }, data: { state: 'succeeded', endedAt: new Date() } });
  const restored = await as((change) => restoreBefore(change, { domainId, operationId: id }));
  expect(restored.ok).toBe(true);
  const back = await db.operation.findFirstOrThrow({ where: { id: { not: id } } });
  expect(back.input).toEqual({ ...input, steps: [{ verb: 'add', record }] });
  expect(await db.zone.findUnique({ where: { domainId } })).toMatchObject({ version: 1 });
});

test('another customer sees nothing of it and brings nothing back', async () => {
  const mine = await owned('mine.ru');
  const stranger = await owned('other.ru');
  const moved = await moveAway(mine);
  await carryOut(moved, mine.domainId);
  expect(await domainHistory(stranger.actor, mine.domainId)).toBeNull();
  for (const domainId of [mine.domainId, stranger.domainId])
    expect(await stranger.as((change) => restoreBefore(change, { domainId, operationId: moved }))).toEqual({
      ok: false,
      error: 'notFound',
    });
  expect(await db.operation.count()).toBe(1);
});

test('a customer is told that the reseller did something, staff who did; a viewer brings nothing back', async () => {
  const { domainId, actor } = await owned('desk.ru');
  const colleague = await newStaff('operator');
  const operator = { ...staffActor('operator'), userId: colleague.userId };
  const servers = theirs.map((server, field) => ({ ...server, field }));
  const asked = await changeAs(operator)((change) => changeNameServers(change, { domainId, use: 'own', servers }));
  if (!asked.ok) throw new Error('not asked');
  await carryOut(asked.value.operationId, domainId);
  expect((await domainHistory(actor, domainId))?.[0]).toMatchObject({ by: { kind: 'reseller' } });
  const seen = await domainHistory(operator, domainId);
  expect(seen?.[0]).toMatchObject({
    by: { kind: 'person', name: 'operator' },
    restore: { kind: 'domain.name-servers' },
  });
  expect((await domainHistory(staffActor('viewer'), domainId))?.[0]).toMatchObject({ restore: null });
});

test('auto-renewal is in the history, and its latest switch can be taken back', async () => {
  const { domainId, actor, as } = await owned('switched.ru');
  await as((change) => switchAutoRenew(change, { domainId, autoRenews: 'on' }));
  await as((change) => switchAutoRenew(change, { domainId, autoRenews: 'off' }));
  expect(await domainHistory(actor, domainId)).toMatchObject([
    { what: 'autoRenewal', isOn: false, isRestorable: true, by: { name: 'Anna' } },
    { what: 'autoRenewal', isOn: true, isRestorable: false },
  ]);
});

test('a contact is brought back, and the history says whose it is and which of its fields, never what they hold', async () => {
  const { domainId, actor, as } = await owned('contact.ru');
  const stranger = await owned('strange.ru');
  const contactOf = async (customerId: string, city: string) => {
    const id = newId('con');
    const sealed = sealContact({ ...gtldValues, latinCity: city });
    await db.contact.create({ data: { id, customerId, profile: 'gtld', label: 'Ivan Ivanov', sealed } });
    return id;
  };
  const [before, after] = [await contactOf(actor.customerId, 'Tver'), await contactOf(actor.customerId, 'Moscow')];
  const asked = async (former: string) => {
    const input = { domainId, asciiName: 'contact.ru', contactId: after, set: 'gtld', former };
    const id = await transaction((tx) => enqueue(tx, updateContacts, input, { actor, customerId: actor.customerId }));
    await db.operation.update({ where: { id }, data: { state: 'succeeded', endedAt: new Date() } });
    await db.domain.update({ where: { id: domainId }, data: { contactId: after } });
    return id;
  };
  const operationId = await asked(before);
  const [entry] = (await domainHistory(actor, domainId)) ?? [];
  const named = { before: 'Ivan Ivanov', after: 'Ivan Ivanov', parts: ['contacts.fields.latinCity'] };
  expect(entry).toMatchObject({ deed: { changes: [named] }, restore: { changes: [named] } });
  expect(JSON.stringify(entry)).not.toMatch(/Tver|Moscow/);
  const restored = await as((change) => restoreBefore(change, { domainId, operationId }));
  if (!restored.ok) throw new Error(restored.error);
  expect(await db.operation.findUniqueOrThrow({ where: { id: restored.value } })).toMatchObject({
    kind: 'domain.contacts',
    input: { contactId: before, former: after },
  });

  // What it went by while another had it is not this one's to see, nor to bring back.
  await forgetOperations();
  await asked(await contactOf(stranger.actor.customerId, 'Perm'));
  expect((await domainHistory(actor, domainId))?.[0]).toMatchObject({ deed: { changes: [] }, restore: null });
});
