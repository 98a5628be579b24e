// A renewal carries no key: where nobody remembers that it was sent, the term alone tells that somebody renewed.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { addYears, dateOfDay, dayOf } from '@/lib/base/values/day';
import { newId } from '@/lib/base/values/ids';
import { cancelOperation, confirmNotExecuted, lookAgain, retryOperation } from '@/lib/queue/engine/by-hand';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { forgetOperations } from '@/testing/operations';
import { engineOf, stateOf, stepsOf } from '@/testing/queue';
import { clientOf, setBalance } from '@/testing/registrar';
import { balanceOf, customerWithMoney, deposit, price, type TestCustomer } from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { removeRenewalBill } from '../operations/delete-renewal-bill';
import { renewDomain } from '../operations/renew';
import { placeRenewal } from '../place-renewal';

const staff = { userId: 'usr_staff' };
const options = { lane: 'person' } as const;

let registrar: TestSimulator;
let regapi: RegapiClient;
let customer: TestCustomer;
let domain: { readonly id: string; readonly asciiName: string; readonly serviceId: number };
let endsOn: string;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  regapi = clientOf(registrar);
});
beforeEach(async () => {
  await forgetOperations();
  await db.billingLane.deleteMany();
  await db.domain.deleteMany();
  await registrar.control('POST', 'reset', {});
  const { REGAPI_USERNAME: username } = registrar.env;
  await registrar.control('POST', 'seed', { domains: 10, username });
  await setBalance(registrar, 100_000);
  customer = await customerWithMoney();
  const listed = await regapi.service.get_list({ servtype: 'domain' }, options);
  // Of a zone without a window: it can be renewed again at once.
  const services = listed.kind === 'done' ? listed.answer.services : [];
  const found = services.find(({ dname }) => dname?.endsWith('.com'));
  if (!found?.dname || !found.expiration_date) throw new Error('the registrar has no domain');
  endsOn = found.expiration_date;
  domain = { id: newId('dom'), asciiName: found.dname, serviceId: found.service_id };
  const { asciiName } = domain;
  const tld = asciiName.slice(asciiName.indexOf('.') + 1);
  const row = { ...domain, unicodeName: asciiName, tld, customerId: customer.id, expiresOn: dateOfDay(endsOn) };
  await db.domain.create({ data: { ...row, state: 'active' } });
});
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

async function orderedAnHourAgo(): Promise<string> {
  const offer = { years: 1, price, cost: price };
  const placed = await transaction((tx) => placeRenewal(tx, { domain, customerId: customer.id, userId: null, offer }));
  if (!placed.ok) throw new Error('no money');
  await db.operation.update({ where: { id: placed.value }, data: { askedAt: new Date(Date.now() - 3_600_000) } });
  return placed.value;
}

/** As the worker had it done before the backup of before was restored. */
const renewedAndForgotten = () =>
  regapi.service.renew({ service_id: domain.serviceId, period: 1, pay_type: 'prepay' }, options);

async function workUntil(id: string, state: string): Promise<void> {
  const worker = engineOf(renewDomain, removeRenewalBill, { regapi });
  for (let round = 0; round < 500 && (await stateOf(id)) !== state; round += 1) {
    if (!(await billingTurn(worker)) && !(await generalTurn(worker))) await sleep(20);
  }
  expect({ state: await stateOf(id), steps: await stepsOf(id) }).toMatchObject({ state });
}

async function termNow(): Promise<string | null> {
  const info = await regapi.service.get_info({ service_id: domain.serviceId }, options);
  const [service] = info.kind === 'done' ? info.answer.services : [];
  return service?.ok ? service.item.expiration_date : null;
}

const purse = async () => [await balanceOf(customer, 'wallet'), await balanceOf(customer, 'held')];

test('one that has been carried out is not carried out again: a person looks, and it is done', async () => {
  const id = await orderedAnHourAgo();
  await renewedAndForgotten();
  await workUntil(id, 'attention');
  expect(await db.operation.findUniqueOrThrow({ where: { id } })).toMatchObject({
    errorCode: 'OUTCOME_UNDECIDABLE',
    attempts: 0,
  });
  expect(await transaction((tx) => cancelOperation(tx, id, staff))).toEqual({ ok: false, error: 'outcomeOpen' });
  expect(await transaction((tx) => lookAgain(tx, id, staff))).toMatchObject({ ok: true });
  await workUntil(id, 'succeeded');
  expect(await termNow()).toBe(addYears(endsOn, 1));
  expect(await purse()).toEqual([deposit.minor - price.minor, 0]);
  const { expiresOn } = await db.domain.findUniqueOrThrow({ where: { id: domain.id } });
  expect(expiresOn && dayOf(expiresOn)).toBe(addYears(endsOn, 1));
});

test('where a person gives their word that it was somebody else, it goes out', async () => {
  const id = await orderedAnHourAgo();
  await renewedAndForgotten();
  await workUntil(id, 'attention');
  await transaction((tx) => confirmNotExecuted(tx, id, staff));
  expect(await transaction((tx) => retryOperation(tx, id, { by: staff }))).toMatchObject({ ok: true });
  await workUntil(id, 'succeeded');
  expect(await termNow()).toBe(addYears(endsOn, 2));
});

test('two that were asked for one after the other are both carried out', async () => {
  const [first, second] = [await orderedAnHourAgo(), await orderedAnHourAgo()];
  await workUntil(first, 'succeeded');
  await workUntil(second, 'succeeded');
  expect(await termNow()).toBe(addYears(endsOn, 2));
  expect(await purse()).toEqual([deposit.minor - 2 * price.minor, 0]);
});
