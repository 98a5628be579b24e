import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { contactInput } from '@/lib/portfolio/contacts/schema';
import { openContact } from '@/lib/portfolio/contacts/sealed-contact';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { changeNameServers } from '@/lib/portfolio/domains/change-domain';
import { registerDomain } from '@/lib/portfolio/domains/operations/register';
import { contactToMend, domainView, mendContacts } from '@/lib/portfolio/domains/queries';
import type { Change } from '@/lib/people/access/change';
import { registerInput } from '@/lib/portfolio/domains/registration/registration';
import { retryOperation } from '@/lib/queue/engine/by-hand';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import { timing } from '@/lib/queue/engine/timing';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { newId, sessionId, userId } from '@/lib/base/values/ids';
import { changeAs, customerActor } from '@/testing/customer-actor';
import { engineOf, stateOf, stepsOf } from '@/testing/queue';
import { customerWithMoney, orderDomain, type TestCustomer } from '@/testing/shop';
import { clientOf, setBalance } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { registerWith, saveAndSend, saveAndSendFor } from '@/lib/portfolio/domains/mend-registration';
import { saveVersion } from '@/lib/portfolio/contacts/save-contact';
import { operationDetail, ownOperation } from './queries';
import { forgetOperations } from '@/testing/operations';

let registrar: TestSimulator;
let regapi: RegapiClient;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  await setBalance(registrar, 50_000);
  regapi = clientOf(registrar);
});
beforeEach(() => forgetOperations());
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const session = { userId: userId('usr_1'), sessionId: sessionId('ses_1') };
const actorOf = ({ id }: TestCustomer) => customerActor(id);
const operator = { kind: 'staff', role: 'operator', ...session } as const;

const as = <T>(customer: TestCustomer, body: (change: Change) => Promise<T>) => changeAs(actorOf(customer))(body);

const worker = () =>
  engineOf(registerDomain, undefined, { regapi, timing: { ...timing({ scale: 0.002 }), refusedForMs: 3_600_000 } });

async function worksUntil(id: string, state: string): Promise<void> {
  const engine = worker();
  const turn = async () => (await billingTurn(engine)) || generalTurn(engine);
  await expect.poll(async () => (await turn(), stateOf(id)), { timeout: 20_000, interval: 20 }).toBe(state);
}

/** The customer's contact, edited by its form. */
async function edit(customer: TestCustomer, replaces: string, change: object, mends?: string): Promise<string> {
  const { sealed } = await db.contact.findUniqueOrThrow({ where: { id: replaces } });
  const form = { profile: 'gtld', replaces, ...(mends ? { mends } : {}), ...openContact(sealed), ...change };
  const reply = await as(customer, (change) =>
    (mends === undefined ? saveVersion : saveAndSend)(change, contactInput.parse(form)),
  );
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.value.id;
}

const refuse = (times: number) =>
  registrar.control('POST', 'faults', {
    rules: [{ function: 'domain/create', fault: 'refuse', code: 'INVALID_CONTACTS', text: 'o_email is wrong', times }],
  });

test('a refused contact is corrected beside its field, and all that was refused for it goes out again at once', async () => {
  const customer = await customerWithMoney();
  await refuse(2);
  const ids = [await orderDomain(customer, 'mended-one.com'), await orderDomain(customer, 'mended-two.com')];
  const [first = '', second = ''] = ids;
  for (const id of ids) await worksUntil(id, 'attention');
  const actor = actorOf(customer);
  expect(await ownOperation(actor, first)).toMatchObject({
    live: { remedy: 'contact' },
    problem: { code: 'INVALID_CONTACTS', text: 'o_email is wrong' },
  });
  expect(await mendContacts(actor, first)).toMatchObject({ newest: customer.contactId, isEdited: false });
  expect(await mendContacts(actorOf(await customerWithMoney()), first)).toBeNull();
  const refused = { id: customer.contactId, refused: { email: 'o_email is wrong' } };
  expect(await contactToMend(actor, first)).toMatchObject(refused);
  expect(await contactToMend(actorOf(await customerWithMoney()), first)).toBeNull();

  const next = await edit(customer, customer.contactId, { email: 'other@example.net' }, first);
  for (const id of ids) {
    await worksUntil(id, 'succeeded');
    expect((await db.operation.findUniqueOrThrow({ where: { id } })).input).toMatchObject({ contactId: next });
  }
  expect(await db.domain.count({ where: { contactId: next, state: 'active' } })).toBe(2);
  expect(await stepsOf(second)).toContain('attention>queued');
});

test('staff correct a refused contact in place: the customer has the new version, and what was refused goes out with it', async () => {
  const customer = await customerWithMoney();
  await refuse(1);
  const id = await orderDomain(customer, 'mended-by-staff.com');
  await worksUntil(id, 'attention');
  const contact = await contactToMend(operator, id);
  expect(contact).toMatchObject({ id: customer.contactId, refused: { email: 'o_email is wrong' } });
  expect(await contactToMend({ ...operator, role: 'viewer' }, id)).toBeNull();
  const form = { ...contact?.values, profile: 'gtld', email: 'right@example.net', mends: id };
  const send = (replaces: string) =>
    transaction((tx) =>
      saveAndSendFor({ tx, actor: operator, address: '' }, contactInput.parse({ ...form, replaces })),
    );
  expect(await send((await customerWithMoney()).contactId)).toEqual({ ok: false, error: 'stale' });
  expect(await send(customer.contactId)).toEqual({ ok: true, value: { id: expect.any(String), sent: 1 } });
  await worksUntil(id, 'succeeded');
  const saved = await db.contact.findFirstOrThrow({ where: { customerId: customer.id, replacedAt: null } });
  expect(openContact(saved.sealed)).toMatchObject({ email: 'right@example.net' });
  expect(await db.auditEntry.count({ where: { customerId: customer.id, userId: operator.userId } })).toBe(2);
  expect(await contactToMend(operator, id)).toBeNull();
  const detail = await operationDetail(operator, id);
  expect(detail?.timeline.flatMap(({ corrected }) => corrected)).toMatchObject([{ parts: ['contacts.fields.email'] }]);
});

test('what was edited meanwhile is chosen beforehand, for its owner and for staff', async () => {
  const customer = await customerWithMoney();
  await refuse(1);
  const id = await orderDomain(customer, 'edited-meanwhile.com');
  await worksUntil(id, 'attention');
  const second = await edit(customer, customer.contactId, { email: 'second@example.net' });
  const third = await edit(customer, second, { email: 'third@example.net' });
  expect(await mendContacts(actorOf(customer), id)).toMatchObject({ newest: third, isEdited: true });
  expect(await operationDetail(operator, id)).toMatchObject({ correction: { contactId: third } });
  const stranger = await customerWithMoney();
  const send = (contactId: string) => as(customer, (change) => registerWith(change, { operationId: id, contactId }));
  expect(await send(stranger.contactId)).toEqual({ ok: false, error: 'notFitting' });
  expect(
    await as(stranger, (change) => registerWith(change, { operationId: id, contactId: stranger.contactId })),
  ).toMatchObject({ ok: false });
  expect(await send(third)).toMatchObject({ ok: true });
  await worksUntil(id, 'succeeded');
});

test('the rule of equal requests counts what is sent: a contact by its values, whatever its id', async () => {
  const customer = await customerWithMoney();
  await refuse(3);
  const id = await orderDomain(customer, 'equal-contacts.com');
  await worksUntil(id, 'attention');
  let contactId = customer.contactId;
  const again = async (change: object) => {
    contactId = await edit(customer, contactId, change);
    const { input } = await db.operation.findUniqueOrThrow({ where: { id }, select: { input: true } });
    const corrected = { ...registerInput.parse(input), contactId };
    await transaction((tx) => retryOperation(tx, id, { by: { userId: 'usr_1' }, input: corrected }));
  };
  for (let round = 0; round < 2; round += 1) {
    await again({});
    await worksUntil(id, 'attention');
  }
  await again({});
  while (await billingTurn(worker()));
  expect((await stepsOf(id)).at(-1)).toBe('leased>queued REFUSED_BEFORE');
  await again({ email: 'at-last@example.net' });
  await worksUntil(id, 'succeeded');
});

test('refused name servers stand in their form as they were typed, and go out corrected in place of the refused', async () => {
  const customer = await customerWithMoney();
  const asciiName = 'servers-refused.example';
  const domainId = newId('dom');
  await db.domain.create({
    data: {
      id: domainId,
      asciiName,
      unicodeName: asciiName,
      tld: 'example',
      state: 'active',
      customerId: customer.id,
      serviceId: 7_301,
    },
  });
  const servers = (...hosts: string[]) => hosts.map((host, field) => ({ host, addresses: [], field }));
  const set = (...hosts: string[]) =>
    as(customer, (change) => changeNameServers(change, { domainId, use: 'own', servers: servers(...hosts) }));
  const asked = await set('ns1.wrong.example', 'ns2.wrong.example');
  if (!asked.ok) throw new Error('refused here');
  const { operationId: id } = asked.value;
  expect(await set('ns1.right.example', 'ns2.right.example')).toMatchObject({ error: 'inProgress' });
  await db.operation.update({ where: { id }, data: { state: 'attention', errorCode: 'INVALID_NSS', errorText: 'no' } });
  const domain = await domainView(actorOf(customer), domainId);
  expect(domain?.operations).toMatchObject([
    { remedy: 'nameServers', typedServers: [{ host: 'ns1.wrong.example' }, { host: 'ns2.wrong.example' }] },
  ]);
  expect(await set('ns1.right.example', 'ns2.right.example')).toMatchObject({ ok: true, value: { operationId: id } });
  expect(await db.operation.findMany({ where: { customerId: customer.id } })).toMatchObject([
    { state: 'queued', input: { nameServers: [{ host: 'ns1.right.example' }, { host: 'ns2.right.example' }] } },
  ]);
});

test('a refused change of records stands before its owner wherever the domain does; what is ours does not show', async () => {
  const customer = await customerWithMoney();
  const id = await orderDomain(customer, 'records-refused.example');
  const refusedWith = async (errorCode: string) => {
    await db.operation.update({
      where: { id },
      data: {
        kind: 'zone.change',
        subject: 'zone:records-refused.example',
        state: 'attention',
        errorCode,
        errorText: 'x',
      },
    });
    return ownOperation(actorOf(customer), id);
  };
  expect(await refusedWith('SUBD_INVALID')).toMatchObject({ live: { remedy: 'records' }, problem: { text: 'x' } });
  expect(await refusedWith('NOT_ENOUGH_MONEY')).toMatchObject({ live: { remedy: null }, problem: null });
});
