import { afterAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { assignOwners } from '@/lib/portfolio/domains/assignment';
import { updatePrivacy } from '@/lib/portfolio/domains/operations/privacy';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { changeAs, customerActor, staffActor } from '@/testing/customer-actor';
import { customerWithMoney } from '@/testing/shop';
import { answerOffer } from './answer';
import { domainOffered } from './letters/domain-offered';
import { offerAnswered } from './letters/offer-answered';
import { offerDomain, withdrawOffer } from './offer';
import { offerOf, receivedOffers } from './queries';

afterAll(() => db.$disconnect());

let services = 70_000;

async function someone() {
  const { id, contactId } = await customerWithMoney();
  const email = `${id}@example.net`;
  await db.user.create({
    data: { id: newId('usr'), email, passwordHash: '', name: 'Somebody', role: 'customer', customerId: id },
  });
  const actor = customerActor(id);
  return { id, contactId, email, actor, as: changeAs(actor) };
}

async function ownerOfDomain() {
  const owner = await someone();
  const domainId = newId('dom');
  const asciiName = `${domainId.replace('_', '-')}.com`;
  const row = { asciiName, unicodeName: asciiName, tld: 'com', state: 'active', autoRenews: true } as const;
  await db.domain.create({
    data: {
      id: domainId,
      ...row,
      serviceId: BigInt((services += 1)),
      customerId: owner.id,
      contactId: owner.contactId,
    },
  });
  const folder = await db.customerFolder.create({ data: { id: newId('cfo'), customerId: owner.id, name: 'Shops' } });
  await db.domain.update({ where: { id: domainId }, data: { customerFolderId: folder.id } });
  return { owner, domainId, asciiName };
}

const offered = async (domainId: string) =>
  (await db.handOver.findFirstOrThrow({ where: { domainId, state: 'offered' } })).id;

test('an accepted offer brings the domain, and nothing of the giver’s with it', async () => {
  const [{ owner, domainId, asciiName }, friend] = [await ownerOfDomain(), await someone()];
  expect(await owner.as((change) => offerDomain(change, { domainId, email: friend.email }))).toMatchObject({
    ok: true,
  });
  expect(await offerOf(owner.actor, domainId)).toMatchObject({ toEmail: friend.email });
  const [received] = await receivedOffers(friend.actor);
  expect(received).toEqual({
    id: expect.any(String),
    asciiName,
    unicodeName: asciiName,
    expiresOn: null,
    giver: 'ivanov@example.net',
    expiresAt: expect.any(Date),
  });
  const answer = { handOverId: received?.id ?? '', answer: 'accept' } as const;
  expect(await domainOffered.read(db, { handOverId: received?.id })).toMatchObject({
    readers: { kind: 'customer', id: friend.id },
    facts: { name: asciiName, giver: 'ivanov@example.net' },
  });
  // Two tabs: one of them comes too late.
  const both = [friend, friend].map(({ as }) => as((change) => answerOffer(change, answer)));
  expect((await Promise.all(both)).filter(({ ok }) => ok)).toHaveLength(1);
  expect(await offerAnswered.read(db, { handOverId: received?.id })).toMatchObject({
    readers: { kind: 'customer', id: owner.id },
    facts: { receiver: friend.email, answer: 'accepted' },
  });
  expect(await db.domain.findUniqueOrThrow({ where: { id: domainId } })).toMatchObject({
    customerId: friend.id,
    contactId: null,
    customerFolderId: null,
    autoRenews: false,
  });
  expect(await friend.as((change) => answerOffer(change, answer))).toMatchObject({ error: 'notFound' });
  expect(await db.auditEntry.count({ where: { subject: `domain:${asciiName}`, action: 'domain.assign' } })).toBe(1);
});

test('a refused or withdrawn offer changes nothing', async () => {
  const [{ owner, domainId }, friend] = [await ownerOfDomain(), await someone()];
  await owner.as((change) => offerDomain(change, { domainId, email: friend.email }));
  const first = await offered(domainId);
  const again = { domainId, email: friend.email };
  expect(await owner.as((change) => offerDomain(change, again))).toMatchObject({ error: 'alreadyOffered' });
  await friend.as((change) => answerOffer(change, { handOverId: first, answer: 'refuse' }));
  expect(await owner.as((change) => offerDomain(change, again))).toMatchObject({ ok: true });
  const second = await offered(domainId);
  expect(await owner.as((change) => withdrawOffer(change, second))).toMatchObject({ ok: true });
  const late = { handOverId: second, answer: 'accept' } as const;
  expect(await friend.as((change) => answerOffer(change, late))).toMatchObject({ error: 'notFound' });
  expect(await db.domain.findUniqueOrThrow({ where: { id: domainId } })).toMatchObject({
    customerId: owner.id,
    autoRenews: true,
  });
});

test('nobody offers, withdraws or answers what is not theirs', async () => {
  const [{ owner, domainId }, friend, stranger] = [await ownerOfDomain(), await someone(), await someone()];
  const toStranger = { domainId, email: stranger.email };
  expect(await stranger.as((change) => offerDomain(change, toStranger))).toMatchObject({ error: 'notFound' });
  expect(await owner.as((change) => offerDomain(change, { domainId, email: owner.email }))).toMatchObject({
    error: 'oneself',
  });
  await owner.as((change) => offerDomain(change, { domainId, email: friend.email }));
  const id = await offered(domainId);
  expect(await receivedOffers(stranger.actor)).toEqual([]);
  expect(await offerOf(stranger.actor, domainId)).toBeNull();
  const accept = { handOverId: id, answer: 'accept' } as const;
  for (const one of [stranger, owner])
    expect(await one.as((change) => answerOffer(change, accept))).toMatchObject({ error: 'notFound' });
  expect(await friend.as((change) => withdrawOffer(change, id))).toMatchObject({ error: 'notFound' });
  expect(await db.domain.findUniqueOrThrow({ where: { id: domainId } })).toMatchObject({ customerId: owner.id });
});

test('an address that nobody has is offered to as any other, and nobody is written to', async () => {
  const { owner, domainId } = await ownerOfDomain();
  const asked = { domainId, email: 'nobody-at-all@example.net' };
  expect(await owner.as((change) => offerDomain(change, asked))).toEqual({ ok: true, value: null });
  expect(await domainOffered.read(db, { handOverId: await offered(domainId) })).toBeNull();
});

test('while something of the domain is under way it stays, and so does the offer', async () => {
  const [{ owner, domainId, asciiName }, friend] = [await ownerOfDomain(), await someone()];
  await owner.as((change) => offerDomain(change, { domainId, email: friend.email }));
  const accept = { handOverId: await offered(domainId), answer: 'accept' } as const;
  const input = { domainId, asciiName, hides: true };
  const id = await owner.as(({ tx, actor }) =>
    enqueue(tx, updatePrivacy, input, { actor: { userId: null }, customerId: actor.customerId }),
  );
  expect(await friend.as((change) => answerOffer(change, accept))).toMatchObject({ error: 'inProgress' });
  await db.operation.update({ where: { id }, data: { state: 'succeeded', endedAt: new Date() } });
  expect(await friend.as((change) => answerOffer(change, accept))).toMatchObject({ ok: true });
});

test('an offer that nobody answered in time is over, and another can be made', async () => {
  const [{ owner, domainId }, friend] = [await ownerOfDomain(), await someone()];
  const asked = { domainId, email: friend.email };
  await owner.as((change) => offerDomain(change, asked));
  const id = await offered(domainId);
  await db.handOver.update({ where: { id }, data: { expiresAt: new Date(0) } });
  expect(await receivedOffers(friend.actor)).toEqual([]);
  expect(await offerOf(owner.actor, domainId)).toBeNull();
  const accept = { handOverId: id, answer: 'accept' } as const;
  expect(await friend.as((change) => answerOffer(change, accept))).toMatchObject({ error: 'notFound' });
  expect(await owner.as((change) => offerDomain(change, asked))).toMatchObject({ ok: true });
  expect(await db.handOver.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'expired' });
});

test('what staff give to somebody else meanwhile is nobody’s to accept', async () => {
  const [{ owner, domainId }, friend, other] = [await ownerOfDomain(), await someone(), await someone()];
  await owner.as((change) => offerDomain(change, { domainId, email: friend.email }));
  const handOverId = await offered(domainId);
  const given = [{ domainId, customerId: other.id }];
  expect(await changeAs(staffActor('operator'))((change) => assignOwners(change, given))).toMatchObject({ ok: true });
  expect(await receivedOffers(friend.actor)).toEqual([]);
  const accept = { handOverId, answer: 'accept' } as const;
  expect(await friend.as((change) => answerOffer(change, accept))).toMatchObject({ error: 'notFound' });
});
