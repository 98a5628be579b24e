import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { sealContact } from '@/lib/portfolio/contacts/sealed-contact';
import { generalTurn, billingTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { gtldValues } from '@/testing/contact-values';
import { activeDomain } from '@/testing/domains';
import { changeAs, customerActor } from '@/testing/customer-actor';
import { forgetOperations } from '@/testing/operations';
import { engineOf, stateOf, stepsOf } from '@/testing/queue';
import { clientOf } from '@/testing/registrar';
import { customerWithMoney, type TestCustomer } from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { changeRegistrant } from './change-registrant';
import { updateContacts } from './operations/contacts';
import { updatePrivacy } from './operations/privacy';
import { planRegistrants } from './registrant-plan';
import { switchPrivacy } from './switch-privacy';

let registrar: TestSimulator;
let regapi: RegapiClient;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  regapi = clientOf(registrar);
});
beforeEach(async () => {
  await forgetOperations();
  await db.domain.deleteMany();
});
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const actorOf = ({ id }: TestCustomer) => customerActor(id);

/** A new version of their contact, in another city. */
async function moved({ id: customerId, contactId }: TestCustomer): Promise<string> {
  const id = newId('con');
  const sealed = sealContact({ ...gtldValues, latinCity: 'Tver' });
  await db.contact.create({ data: { id, customerId, profile: 'gtld', label: 'Ivan Ivanov', sealed } });
  await db.contact.update({ where: { id: contactId }, data: { replacedAt: new Date(), replacedById: id } });
  return id;
}

async function worksUntil(id: string, state: string): Promise<void> {
  const worker = engineOf(updateContacts, updatePrivacy, { regapi });
  const turn = async () => {
    await generalTurn(worker);
    await billingTurn(worker);
    return stateOf(id);
  };
  await expect.poll(turn, { timeout: 20_000, interval: 20 }).toBe(state);
}

async function shownBy(name: string): Promise<Readonly<Record<string, unknown>>> {
  const outcome = await regapi.service.get_details(
    { services: [{ dname: name, servtype: 'domain' }] },
    { lane: 'person' },
  );
  const [first] = outcome.kind === 'done' ? outcome.answer.services : [];
  if (!first?.ok) throw new Error('the registrar does not show it');
  return first.item.details;
}

const change = (customer: TestCustomer, contactId: string, domains: readonly string[]) =>
  changeAs(actorOf(customer))((asked) => changeRegistrant(asked, { contactId, domains }));

test('names of one set get their contact in one call, and a name of another zone in its own', async () => {
  const customer = await customerWithMoney();
  const contactId = await moved(customer);
  const ids = [
    await activeDomain(customer, 'orlov-design.com', customer.contactId),
    await activeDomain(customer, 'northwind-crafts.com'),
  ];
  const plan = await planRegistrants(db, actorOf(customer), { contactId });
  expect(plan?.rows.map(({ unicodeName, isFormer, why }) => [unicodeName, isFormer, why])).toEqual([
    ['orlov-design.com', true, null],
    ['northwind-crafts.com', false, null],
  ]);
  expect(plan?.rows[0]?.consequences).toContain('lock');
  const before = await db.registrarCall.count({ where: { functionName: 'domain/update_contacts' } });
  const asked = await change(customer, contactId, ids);
  if (!asked.ok || !('groupId' in asked.value)) throw new Error('no group');
  const operations = await db.operation.findMany({ where: { groupId: asked.value.groupId } });
  for (const { id } of operations) await worksUntil(id, 'succeeded');
  expect(await db.registrarCall.count({ where: { functionName: 'domain/update_contacts' } })).toBe(before + 1);
  expect(await shownBy('orlov-design.com')).toMatchObject({ o_city: 'Tver' });
  for (const id of ids)
    expect(await db.domain.findUniqueOrThrow({ where: { id } })).toMatchObject({
      contactId,
      registrantChangedAt: expect.any(Date),
    });
});

test('after a lost answer the contacts are read back, and nothing is sent again', async () => {
  const customer = await customerWithMoney();
  const id = await activeDomain(customer, 'tver-coworking.com');
  await registrar.control('POST', 'faults', {
    rules: [{ function: 'domain/update_contacts', fault: 'cut-after', times: 1 }],
  });
  const asked = await change(customer, customer.contactId, [id]);
  if (!asked.ok || !('operationId' in asked.value)) throw new Error('not asked');
  await worksUntil(asked.value.operationId, 'succeeded');
  expect((await stepsOf(asked.value.operationId)).join()).not.toContain('NOT_EXECUTED');
  expect(await shownBy('tver-coworking.com')).toMatchObject({ o_last_name: 'Ivanov' });
});

test('nobody gives a contact to a domain, or a domain to a contact, that is not theirs', async () => {
  const [customer, stranger] = [await customerWithMoney(), await customerWithMoney()];
  const own = await activeDomain(customer, 'volga-freight.com');
  expect(await change(stranger, stranger.contactId, [own])).toEqual({ ok: false, error: 'notFound' });
  expect(await change(stranger, customer.contactId, [own])).toEqual({ ok: false, error: 'notFound' });
  const theirs = await activeDomain(stranger, 'northwind-crafts.com');
  expect(await change(stranger, stranger.contactId, [theirs, own])).toEqual({ ok: false, error: 'moved' });
  expect(await planRegistrants(db, actorOf(stranger), { contactId: customer.contactId })).toBeNull();
});

test('a zone that takes a fee for it is told before, and nothing is sent', async () => {
  const customer = await customerWithMoney();
  const id = await activeDomain(customer, 'paid.md');
  const plan = await planRegistrants(db, actorOf(customer), { contactId: customer.contactId });
  expect(plan?.rows[0]).toMatchObject({ why: 'fee', consequences: ['fee'] });
  expect(await change(customer, customer.contactId, [id])).toEqual({ ok: false, error: 'moved' });
});

test('the registrant of a domain disappears from WHOIS and comes back; a lost answer is found out', async () => {
  const [customer, stranger] = [await customerWithMoney(), await customerWithMoney()];
  const id = await activeDomain(customer, 'orlov-design.com');
  const turn = (who: TestCustomer, privacy: 'on' | 'off') =>
    changeAs(actorOf(who))((asked) => switchPrivacy(asked, { domainId: id, privacy }));
  expect(await turn(stranger, 'on')).toEqual({ ok: false, error: 'notFound' });
  await registrar.control('POST', 'faults', {
    rules: [{ function: 'domain/update_private_person_flag', fault: 'cut-after', times: 1 }],
  });
  for (const privacy of ['on', 'off'] as const) {
    const asked = await turn(customer, privacy);
    if (!asked.ok) throw new Error(asked.error);
    expect(await turn(customer, privacy)).toEqual({ ok: false, error: 'inProgress' });
    await worksUntil(asked.value.operationId, 'succeeded');
    expect(await shownBy('orlov-design.com')).toMatchObject({ private_person_flag: privacy === 'on' ? '1' : '0' });
    expect(await turn(customer, privacy)).toEqual({ ok: false, error: 'alreadyDone' });
  }
});

test('an organisation of .ru is told that the registry shows it', async () => {
  const customer = await customerWithMoney();
  const contactId = newId('con');
  const sealed = sealContact({});
  await db.contact.create({ data: { id: contactId, customerId: customer.id, profile: 'ru-org', label: 'X', sealed } });
  const id = await activeDomain(customer, 'volga-tour.ru', contactId);
  const asked = changeAs(actorOf(customer))((to) => switchPrivacy(to, { domainId: id, privacy: 'on' }));
  expect(await asked).toEqual({ ok: false, error: 'notHere' });
});
