import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { renewDomain } from '@/lib/portfolio/domains/operations/renew';
import { updateNameServers } from '@/lib/portfolio/domains/operations/name-servers';
import { hold } from '@/lib/money/ledger/ledger';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { newId, newOperationId, sessionId, userId, type OperationId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { sealContact } from '@/lib/portfolio/contacts/sealed-contact';
import { gtldValues } from '@/testing/contact-values';
import { stepsOf } from '@/testing/queue';
import { balanceOf, customerWithMoney, deposit, orderDomain, price, type TestCustomer } from '@/testing/shop';
import { correctOperation } from './correct';
import { correctInput } from './correct-form';
import { declareNotExecuted, giveUp, sendAgain, type Decision } from './decide';
import { operationDetail, ownOperation, queueCountsFor, queuePage } from './queries';
import { liveOperationOf } from '@/lib/queue/live/queries';
import { queueSearch } from '@/lib/desk/operations/schema';
import { forgetOperations } from '@/testing/operations';

const session = { userId: userId('usr_1'), sessionId: sessionId('ses_1') };
const operator = { kind: 'staff', role: 'operator', ...session } as const;
const ownerOf = ({ id }: TestCustomer) => ({ kind: 'customer', customerId: id, seenBy: null, ...session }) as const;

beforeEach(() => forgetOperations());
afterAll(() => db.$disconnect());

test('a customer sees what is theirs and nothing else, staff see everything', async () => {
  const [mine, other] = [await customerWithMoney(), await customerWithMoney()];
  const id = await orderDomain(mine, 'mine.example');
  expect(await liveOperationOf(ownerOf(mine), id)).toMatchObject({ stage: 'waiting', money: price });
  expect(await ownOperation(ownerOf(mine), id)).toMatchObject({ subject: { ascii: 'mine.example' } });
  expect(await liveOperationOf(ownerOf(other), id)).toBeNull();
  expect(await ownOperation(ownerOf(other), id)).toBeNull();
  expect(await liveOperationOf(operator, id)).toMatchObject({ stage: 'waiting' });
  expect(await queueCountsFor(ownerOf(mine))).toBeNull();
  expect(await queueCountsFor(operator)).toEqual({ attention: 0, waiting: 1, running: 0, retrying: 0 });
});

test('the customer reads what they can mend, and nothing of our trouble with the registrar', async () => {
  const customer = await customerWithMoney();
  const id = await orderDomain(customer, 'words.example');
  await refuse(id, 'INVALID_CONTACTS', 'passport has incorrect format');
  expect((await ownOperation(ownerOf(customer), id))?.problem?.text).toBe('passport has incorrect format');
  await refuse(id, 'NOT_ENOUGH_MONEY', 'your balance is too low');
  expect((await ownOperation(ownerOf(customer), id))?.problem).toBeNull();
});

test('what needs a person comes by money times age, page by page, without gaps or repeats', async () => {
  const customer = await customerWithMoney();
  const ids: string[] = [];
  for (const name of ['a', 'b', 'c', 'd', 'e']) ids.push(await orderDomain(customer, `${name}.example`));
  await db.operation.updateMany({ data: { state: 'attention', errorCode: 'INVALID_CONTACTS' } });
  const minutes = [5, 50, 20, 40, 30];
  for (const [index, id] of ids.entries()) {
    const askedAt = new Date(Date.now() - (minutes[index] ?? 0) * 60_000);
    await db.operation.update({ where: { id }, data: { askedAt } });
  }
  await db.operation.update({ where: { id: ids[0] ?? '' }, data: { heldMinor: BigInt(price.minor * 100) } });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await queuePage(operator, queueSearch.parse({ after }), { pageSize: 2 });
    seen.push(...page.rows.map(({ subject }) => subject.ascii.charAt(0)));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(seen.join('')).toBe('abdec');
});

test('the list is searched by names as people write them, by customers and by what is wrong', async () => {
  const customer = await customerWithMoney();
  const id = await orderDomain(customer, 'xn--e1afmkfd.example');
  await refuse(id, 'INVALID_NSS', 'no');
  const found = async (search: object) => (await queuePage(operator, queueSearch.parse(search))).rows.length;
  expect(await found({ q: 'ПРИМЕР' })).toBe(1);
  expect(await found({ q: 'ivanov@' })).toBe(1);
  expect(await found({ q: id })).toBe(1);
  expect(await found({ q: '%' })).toBe(0);
  expect(await found({ code: 'INVALID_NSS' })).toBe(1);
  expect(await found({ code: 'INVALID_CONTACTS' })).toBe(0);
});

test('discarding returns the money, frees the name and is written down', async () => {
  const customer = await customerWithMoney();
  const id = await orderDomain(customer, 'discarded.example');
  await refuse(id, 'INVALID_CONTACTS', 'no');
  expect(await decide((decision) => giveUp(decision, id))).toMatchObject({ ok: true });
  expect(await balanceOf(customer, 'held')).toBe(0);
  expect(await balanceOf(customer, 'wallet')).toBe(deposit.minor);
  expect(await db.domain.count({ where: { asciiName: 'discarded.example' } })).toBe(0);
  expect(
    await db.auditEntry.findFirst({ where: { action: 'operation.cancel' }, orderBy: { id: 'desc' } }),
  ).toMatchObject({
    customerId: customer.id,
    subject: 'domain:discarded.example',
  });
});

test.each(['leased', 'sent', 'unknown', 'verifying'] as const)('nothing is discarded while it is %s', async (state) => {
  const customer = await customerWithMoney();
  const id = await orderDomain(customer, `${state}.example`);
  const lease = state === 'unknown' ? {} : { leasedBy: 'worker', leaseExpiresAt: new Date(Date.now() + 60_000) };
  await db.operation.update({ where: { id }, data: { state, ...lease } });
  expect(await decide((decision) => giveUp(decision, id))).toMatchObject({ ok: false });
  expect(await balanceOf(customer, 'held')).toBe(price.minor);
  expect((await operationDetail(operator, id))?.choices.noCancel).toBe('withRegistrar');
});

test('what may have been done is repeated only on the word of a person', async () => {
  const customer = await customerWithMoney();
  const id = await orderDomain(customer, 'unclear.example');
  await refuse(id, 'OUTCOME_UNDECIDABLE', 'no read can tell');
  expect(await decide((decision) => sendAgain(decision, id))).toMatchObject({
    ok: false,
    error: 'outcomeOpen',
  });
  expect(await decide((decision) => declareNotExecuted(decision, id))).toMatchObject({ ok: true });
  expect(await decide((decision) => sendAgain(decision, id))).toMatchObject({ ok: true });
  expect((await stepsOf(id)).at(-1)).toBe('attention>queued');
});

test('a refused registration goes out again with another contact of the same customer, never of another', async () => {
  const [customer, stranger] = [await customerWithMoney(), await customerWithMoney()];
  const id = await orderDomain(customer, 'corrected.example');
  await refuse(id, 'INVALID_CONTACTS', 'no');
  const newContact = newId('con');
  const { sealed } = await db.contact.findUniqueOrThrow({ where: { id: customer.contactId } });
  await db.contact.create({
    data: { id: newContact, customerId: customer.id, profile: 'gtld', label: 'Petr', sealed },
  });
  const detail = await operationDetail(operator, id);
  expect(detail).toMatchObject({ refusedField: 'contactId', correction: { contactId: customer.contactId } });
  const form = { years: '1', nameServers: '', costLimit: '7000' };
  const foreign = await correct(id, { ...form, contactId: stranger.contactId });
  expect(foreign).toMatchObject({ ok: false, error: { contactId: ['errors.invalidChoice'] } });
  expect(await correct(id, { ...form, contactId: newContact })).toMatchObject({ ok: true, value: 'sent' });
  expect(await db.operation.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: 'queued',
    input: { contactId: newContact, years: 1, asciiName: 'corrected.example' },
    costLimitMinor: 700_000n,
  });
  expect(await db.domain.findUniqueOrThrow({ where: { asciiName: 'corrected.example' } })).toMatchObject({
    contactId: newContact,
  });
  expect(await balanceOf(customer, 'held')).toBe(price.minor);
});

test('staff register a name with a contact that the registrar keeps, of a kind that the zone takes', async () => {
  const customer = await customerWithMoney();
  const id = await orderDomain(customer, 'kept.example');
  await refuse(id, 'INVALID_CONTACTS', 'no');
  const form = { contactId: customer.contactId, years: '1', nameServers: '', costLimit: '7000' };
  expect(await correct(id, { ...form, profileType: 'TJ', profileName: 'x' })).toMatchObject({
    error: { profileType: ['errors.invalidChoice'] },
  });
  expect(await correct(id, { ...form, profileType: 'GTLD' })).toMatchObject({
    error: { profileName: ['errors.required'] },
  });
  expect(await correct(id, { ...form, profileType: 'GTLD', profileName: 'prince' })).toMatchObject({ value: 'sent' });
  const { input } = await db.operation.findUniqueOrThrow({ where: { id } });
  expect(input).toMatchObject({ profile: { type: 'GTLD', name: 'prince' } });
  expect(await db.domain.findUniqueOrThrow({ where: { asciiName: 'kept.example' } })).toMatchObject({
    contactId: null,
  });
});

test.each([3, 10])('nobody gets %i years for the price of one by a correction that has no price', async (years) => {
  const customer = await customerWithMoney();
  const id = await orderDomain(customer, `years-${years}.example`);
  await refuse(id, 'INVALID_PERIOD', 'no');
  const form = { contactId: customer.contactId, nameServers: '', costLimit: '90000' };
  expect(await correct(id, { ...form, years: String(years) })).toMatchObject({ error: 'notSoldNow' });
  expect(await db.operation.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: 'attention',
    input: { years: 1 },
    costLimitMinor: BigInt(price.minor),
  });
});

test('a renewal whose price rose goes out again under a higher limit', async () => {
  const customer = await customerWithMoney();
  const id = newOperationId();
  await transaction(async (tx) => {
    await hold(tx, { customerId: customer.id, amount: price, operationId: id });
    const input = { domainId: 'dom_1', asciiName: 'dear.example', serviceId: 7, years: 1 };
    const options = { actor: operator, customerId: customer.id, held: price, costLimit: money(10_000, 'RUB'), id };
    await enqueue(tx, renewDomain, input, options);
  });
  await refuse(id, 'PRICE_ROSE', 'dearer', { cost: '250.00 RUB', limit: '100.00 RUB' });
  expect((await operationDetail(operator, id))?.fault?.prices).toEqual({
    cost: money(25_000, 'RUB'),
    limit: money(10_000, 'RUB'),
  });
  expect(await correct(id, { years: '3', costLimit: '250,00' })).toMatchObject({ error: 'priceNotKnown' });
  expect(await correct(id, { years: '1', costLimit: '250,00' })).toMatchObject({ ok: true });
  expect(await db.operation.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: 'queued',
    costLimitMinor: 25_000n,
  });
});

test('a renewal says before it is sent until when the name will be paid for', async () => {
  const customer = await customerWithMoney();
  const domain = { id: newId('dom'), asciiName: 'planned.example', unicodeName: 'planned.example', tld: 'example' };
  await db.domain.create({
    data: { ...domain, state: 'active', customerId: customer.id, expiresOn: new Date('2028-02-29') },
  });
  const input = { domainId: domain.id, asciiName: domain.asciiName, serviceId: 7, years: 2 };
  const options = { actor: operator, customerId: customer.id };
  const id = await transaction((tx) => enqueue(tx, renewDomain, input, options));
  const planned = [{ what: 'changes.paidUntil', before: { day: '2028-02-29' }, after: { day: '2030-02-28' } }];
  expect((await operationDetail(operator, id))?.changes).toEqual(planned);
  expect((await ownOperation(ownerOf(customer), id))?.changes).toEqual(planned);
});

test('corrected name servers are kept, and a server inside the domain needs its address', async () => {
  const input = z.object({ nameServers: z.array(z.object({ host: z.string() })) });
  const servers = (...hosts: string[]) => hosts.map((host) => ({ host, addresses: [] }));
  const asked = {
    domainId: 'dom_1',
    asciiName: 'servers.example',
    nameServers: servers('ns1.a.example', 'ns2.a.example'),
  };
  const id = await transaction((tx) => enqueue(tx, updateNameServers, asked, { actor: operator, customerId: null }));
  await refuse(id, 'INVALID_NSS', 'ns1.a.example does not answer');
  expect(await correct(id, { nameServers: 'ns1.servers.example ns2.b.example' })).toMatchObject({
    error: { nameServers: ['domains.problems.glueMissing'] },
  });
  expect(await correct(id, { nameServers: 'ns1.b.example ns2.b.example' })).toMatchObject({ ok: true });
  const row = await db.operation.findUniqueOrThrow({ where: { id } });
  expect(input.parse(row.input).nameServers.map(({ host }) => host)).toEqual(['ns1.b.example', 'ns2.b.example']);
});

test('the timeline tells what each correction changed, before and after', async () => {
  const customer = await customerWithMoney();
  const id = await orderDomain(customer, 'told.example');
  const form = { contactId: customer.contactId, years: '1', costLimit: '5000', nameServers: '' };
  await refuse(id, 'INVALID_NSS', 'no');
  await correct(id, { ...form, nameServers: 'ns1.a.example ns2.a.example', costLimit: '7000' });
  await refuse(id, 'INVALID_CONTACTS', 'no');
  await decide((decision) => sendAgain(decision, id));
  await refuse(id, 'INVALID_CONTACTS', 'no');
  const values = { ...gtldValues, email: 'other@example.net' };
  const contactId = newId('con');
  const contact = { id: contactId, customerId: customer.id, profile: 'gtld', label: 'Ivan Ivanov' };
  await db.contact.create({ data: { ...contact, sealed: sealContact(values) } });
  await correct(id, { ...form, contactId, nameServers: 'ns1.a.example ns2.a.example', costLimit: '7000' });
  const timeline = (await operationDetail(operator, id))?.timeline ?? [];
  expect(timeline.flatMap(({ from, corrected }) => (from === 'attention' ? [corrected] : []))).toEqual([
    [
      {
        what: 'kind.domain.register.correct.nameServers',
        before: null,
        after: 'ns1.a.example, ns2.a.example',
      },
      { what: 'correct.costLimit', before: money(500_000, 'RUB'), after: money(700_000, 'RUB') },
    ],
    [],
    [
      {
        what: 'kind.domain.register.correct.contact',
        before: 'Ivan Ivanov',
        after: 'Ivan Ivanov',
        parts: ['contacts.fields.email'],
      },
    ],
  ]);
});

test('what an operation changes is told beside what there was before', async () => {
  const servers = (...hosts: string[]) => hosts.map((host) => ({ host, addresses: [] }));
  const input = {
    domainId: 'dom_1',
    asciiName: 'changes.example',
    nameServers: servers('ns1.b.example', 'ns2.b.example'),
    former: servers('ns1.a.example', 'ns2.a.example'),
  };
  const id = await transaction((tx) => enqueue(tx, updateNameServers, input, { actor: operator, customerId: null }));
  expect((await operationDetail(operator, id))?.changes).toEqual([
    {
      what: 'kind.domain.name-servers.correct.nameServers',
      before: 'ns1.a.example, ns2.a.example',
      after: 'ns1.b.example, ns2.b.example',
    },
  ]);
});

test('of which kind an operation is, its row says and not the form', async () => {
  const customer = await customerWithMoney();
  const id = await orderDomain(customer, 'kind.example');
  await refuse(id, 'INVALID_PERIOD', 'no');
  expect(await correct(id, { change: 'leaveOut', step: '0', kind: 'zone.change' })).toMatchObject({
    ok: false,
    error: { contactId: ['errors.required'], years: [expect.any(String)] },
  });
  await db.operation.update({ where: { id }, data: { kind: 'domain.registrar-renewal' } });
  expect(await correct(id, { years: '1' })).toEqual({ ok: false, error: 'stale' });
});

/** Sends the form of a correction, as a browser fills it in. */
function correct(id: OperationId, fields: Readonly<Record<string, string>>) {
  const form = correctInput.parse({ operationId: id, ...fields });
  return decide((decision) => correctOperation(decision, form));
}

/** Puts an operation in front of a person, as a refusal of the registrar does. */
async function refuse(id: OperationId, errorCode: string, errorText: string, errorParams: object = {}): Promise<void> {
  const data = { state: 'attention', attempts: 1, sentAt: new Date(), errorCode, errorText, errorParams } as const;
  await db.operation.update({ where: { id }, data });
}

function decide<T>(body: (decision: Decision) => Promise<T>): Promise<T> {
  return transaction((tx) => body({ tx, actor: operator, address: '192.0.2.1' }));
}
