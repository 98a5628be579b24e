import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { claimToSend } from '@/lib/queue/engine/lease';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { newId } from '@/lib/base/values/ids';
import { engineOf, stateOf } from '@/testing/queue';
import { balanceOf, customerWithMoney, deposit, orderDomain, price } from '@/testing/shop';
import { clientOf, setBalance } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { contactParameters } from '@/lib/portfolio/contacts/parameters';
import { registerInput } from './registration';
import { beginRegistration } from '../begin-registration';
import { registerDomain } from '../operations/register';
import { placeRenewal } from '../place-renewal';
import { forgetOperations } from '@/testing/operations';

let registrar: TestSimulator;
let regapi: RegapiClient;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  await setBalance(registrar, 50_000);
  regapi = clientOf(registrar);
});
beforeEach(() => forgetOperations());
afterEach(() => forgetOperations());
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

test('a name goes out with contact data that the registrar keeps, and with none of the panel’s', async () => {
  const customer = await customerWithMoney();
  const asciiName = 'kept-contact.com';
  const id = await orderDomain(customer, asciiName);
  const contacts = { ...(await contactParameters(db, customer.contactId, asciiName)), o_city: 'Perm' };
  await registrar.control('POST', 'profiles', { profiles: [{ type: 'GTLD', name: 'prince', contacts }] });
  const { input } = await db.operation.findUniqueOrThrow({ where: { id } });
  const profile = { type: 'GTLD', name: 'prince' };
  await db.operation.update({ where: { id }, data: { input: { ...registerInput.parse(input), profile } } });
  const worker = engineOf(registerDomain, undefined, { regapi });
  await expect
    .poll(async () => (await billingTurn(worker), stateOf(id)), { timeout: 20_000, interval: 20 })
    .toBe('succeeded');
  const shown = await regapi.service.get_details({ services: [{ dname: asciiName }] }, { lane: 'person' });
  const [service] = shown.kind === 'done' ? shown.answer.services : [];
  expect(service?.ok ? service.item.details : null).toMatchObject({ o_city: 'Perm' });
});

test('an order found after a lost answer and not paid for earns nothing until its bill is paid', async () => {
  const customer = await customerWithMoney();
  const id = await orderDomain(customer, 'unpaid-order.com');
  let billId = 0;
  const { domain } = regapi;
  // The order reaches the registrar as one that waits for its bill, as where money is short; its answer is lost.
  const lossy: RegapiClient = {
    ...regapi,
    domain: {
      ...domain,
      create: async (input, options) => {
        const outcome = await domain.create({ ...input, pay_type: 'bank' }, options);
        if (outcome.kind === 'done') billId = outcome.answer.bill_id ?? 0;
        return outcome.kind === 'done' ? { kind: 'unknown', reason: 'cut' } : outcome;
      },
    },
  };
  const worker = engineOf(registerDomain, undefined, { regapi: lossy });
  const looks = () => db.operationEvent.count({ where: { operationId: id, code: 'NOT_KNOWN_YET' } });
  const turn = async () => (await billingTurn(worker)) || generalTurn(worker);
  await expect.poll(async () => (await turn(), looks()), { timeout: 20_000, interval: 20 }).toBeGreaterThan(1);
  expect(['unknown', 'verifying']).toContain(await stateOf(id));
  expect(await balanceOf(customer, 'held')).toBe(price.minor);
  const [, said] = await db.operationEvent.findMany({ where: { operationId: id, code: 'NOT_KNOWN_YET' } });
  expect(said?.text).toContain(`bill ${billId}`);

  await regapi.bill.change_pay_type(
    { bills: [billId], pay_type: 'prepay', currency: 'RUR' },
    { lane: 'person', operationIds: [id] },
  );
  await expect.poll(async () => (await turn(), stateOf(id)), { timeout: 20_000, interval: 20 }).toBe('succeeded');
  expect(await balanceOf(customer, 'held')).toBe(0);
});

test('a lapsed name is sold again, with nothing of its former owner', async () => {
  const [former, next] = [await customerWithMoney(), await customerWithMoney()];
  const domainId = newId('dom');
  await db.folder.create({ data: { id: 'fol_former', name: 'theirs' } });
  await db.customerFolder.create({ data: { id: 'cfl_former', name: 'mine', customerId: former.id } });
  await db.domain.create({
    data: {
      id: domainId,
      asciiName: 'lapsed.example',
      unicodeName: 'lapsed.example',
      tld: 'example',
      state: 'gone',
      customerId: former.id,
      contactId: former.contactId,
      folderId: 'fol_former',
      customerFolderId: 'cfl_former',
      renewsAsQuoted: true,
      nameServersReadAt: new Date(),
      nameServers: { create: { position: 1, host: 'ns1.former.example', addresses: [] } },
      zone: {
        create: {
          state: 'served',
          version: 7,
          records: { create: { id: newId('rec'), subname: '@', type: 'TXT', content: 'theirs' } },
        },
      },
    },
  });
  await orderDomain(next, 'lapsed.example');
  const sold = await db.domain.findUniqueOrThrow({
    where: { asciiName: 'lapsed.example' },
    include: { nameServers: true, zone: true },
  });
  expect(sold).toMatchObject({
    state: 'registering',
    customerId: next.id,
    contactId: next.contactId,
    folderId: null,
    customerFolderId: null,
    renewsAsQuoted: false,
    nameServersReadAt: null,
    nameServers: [],
    zone: null,
  });
  expect(sold.id).not.toBe(domainId);
  expect(await db.zoneRecord.count({ where: { domainId } })).toBe(0);
});

describe('what the former owner of a lapsed name still asked for', () => {
  async function lapsedWithRenewal(asciiName: string) {
    const former = await customerWithMoney();
    const domain = { id: newId('dom'), asciiName, serviceId: 7_001 };
    await db.domain.create({
      data: {
        ...domain,
        unicodeName: asciiName,
        tld: 'example',
        state: 'gone',
        customerId: former.id,
        serviceId: null,
      },
    });
    const offer = { years: 1, price, cost: price };
    const placed = await transaction((tx) => placeRenewal(tx, { domain, customerId: former.id, userId: null, offer }));
    if (!placed.ok) throw new Error('no money');
    return { former, renewal: placed.value };
  }

  test('ends when the name is sold again, and its money goes back', async () => {
    const { former, renewal } = await lapsedWithRenewal('stuck.example');
    await db.operation.update({ where: { id: renewal }, data: { state: 'attention', errorCode: 'DOMAIN_EXPIRED' } });
    const next = await customerWithMoney();
    const order = await orderDomain(next, 'stuck.example');
    expect(await stateOf(renewal)).toBe('cancelled');
    expect([await balanceOf(former, 'held'), await balanceOf(former, 'wallet')]).toEqual([0, deposit.minor]);
    const lines = await db.invoiceLine.findMany({ where: { operationId: renewal } });
    expect(lines).toMatchObject([{ state: 'cancelled' }]);
    const claimed = await claimToSend(engineOf(registerDomain), true);
    expect(claimed.map(({ id }) => id)).toEqual([order]);
  });

  test.each([
    ['is with the registrar', { state: 'unknown' }],
    ['may have been carried out', { state: 'attention', errorCode: 'OUTCOME_UNDECIDABLE' }],
  ] as const)('keeps the name from being sold while it %s', async (_, data) => {
    const asciiName = `open-${data.state}.example`;
    const { former, renewal } = await lapsedWithRenewal(asciiName);
    await db.operation.update({ where: { id: renewal }, data });
    const { id: customerId, contactId } = await customerWithMoney();
    const begun = await transaction((tx) => beginRegistration(tx, { asciiName, customerId, contactId }));
    expect(begun).toEqual({ ok: false, error: 'unsettled' });
    expect(await stateOf(renewal)).toBe(data.state);
    expect(await balanceOf(former, 'held')).toBe(price.minor);
    expect(await db.domain.findUniqueOrThrow({ where: { asciiName } })).toMatchObject({ state: 'gone' });
  });
});
