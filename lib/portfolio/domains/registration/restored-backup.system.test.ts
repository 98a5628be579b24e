// What was sent after a backup was made, nobody knows of any more once it is restored: the registrar has to be asked.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { operationId } from '@/lib/base/values/ids';
import { cancelOperation, lookAgain, retryOperation } from '@/lib/queue/engine/by-hand';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { forgetOperations } from '@/testing/operations';
import { engineOf, stateOf, stepsOf } from '@/testing/queue';
import { clientOf, setBalance } from '@/testing/registrar';
import {
  balanceOf,
  customerWithMoney,
  deposit,
  expectOnce,
  orderDomain,
  price,
  type TestCustomer,
} from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { removeOrderBill } from '../operations/delete-order-bill';
import { registerDomain } from '../operations/register';
import { registerInput } from './registration';

const staff = { userId: 'usr_staff' };

let registrar: TestSimulator;
let regapi: RegapiClient;
let customer: TestCustomer;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  await setBalance(registrar, 50_000);
  regapi = clientOf(registrar);
});
beforeEach(async () => {
  await forgetOperations();
  customer = await customerWithMoney();
});
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

/** An order of an hour ago that the registrar has carried out since, and that waits here as if it had never been sent. */
async function carriedOutAndForgotten(asciiName: string): Promise<string> {
  const id = await orderedAnHourAgo(asciiName);
  const { subject, input } = await db.operation.findUniqueOrThrow({ where: { id } });
  const asked = { id: operationId(id), subject, input: registerInput.parse(input), snapshot: null, attempt: 0 };
  const item = { ...asked, urgency: 'person', sentAt: null, customerId: customer.id, costLimit: price } as const;
  const placed = await registerDomain.call([item], { regapi, db, sharing: { forMs: 0 } });
  expect(placed).toMatchObject({ kind: 'done', answer: [{ ok: true }] });
  return id;
}

async function orderedAnHourAgo(asciiName: string): Promise<string> {
  const id = await orderDomain(customer, asciiName);
  await db.operation.update({ where: { id }, data: { askedAt: new Date(Date.now() - 3_600_000) } });
  return id;
}

async function workUntil(id: string, state: string): Promise<void> {
  const worker = engineOf(registerDomain, removeOrderBill, { regapi });
  for (let round = 0; round < 500 && (await stateOf(id)) !== state; round += 1) {
    if (!(await billingTurn(worker)) && !(await generalTurn(worker))) await sleep(20);
  }
  expect({ state: await stateOf(id), steps: await stepsOf(id) }).toMatchObject({ state });
}

async function giveUp(id: string): Promise<string> {
  expect(await transaction((tx) => cancelOperation(tx, id, staff))).toMatchObject({ ok: true });
  return (await db.operation.findFirstOrThrow({ where: { kind: 'bill.delete-order' } })).id;
}

const purse = async () => [await balanceOf(customer, 'wallet'), await balanceOf(customer, 'held')];

test('a name that is taken by the very order is its success, not its refusal', async () => {
  const id = await carriedOutAndForgotten('forgotten.com');
  await workUntil(id, 'succeeded');
  expect(await stepsOf(id)).toContain('leased>unknown FOUND_BEFORE_REPEAT');
  await expectOnce(registrar, customer, [id]);
});

test('the registrar that does not say whose the name is makes the order wait, and nobody decides', async () => {
  const id = await carriedOutAndForgotten('silent.com');
  await registrar.control('POST', 'faults', {
    rules: [{ function: 'service/get_info', fault: 'refuse', code: 'ACCESS_DENIED', times: 1 }],
  });
  await workUntil(id, 'succeeded');
  expect(await stepsOf(id)).toContain('leased>queued NOT_YET');
  await expectOnce(registrar, customer, [id]);
});

test('a name that somebody else took stands before a person, who may give it up', async () => {
  await registrar.control('POST', 'taken', { names: ['elsewhere.com'] });
  const id = await orderedAnHourAgo('elsewhere.com');
  await workUntil(id, 'attention');
  expect(await db.operation.findUniqueOrThrow({ where: { id } })).toMatchObject({ errorCode: 'DOMAIN_ALREADY_EXISTS' });
  const removal = await giveUp(id);
  expect(await purse()).toEqual([deposit.minor - price.minor, price.minor]);
  await workUntil(removal, 'succeeded');
  expect(await purse()).toEqual([deposit.minor, 0]);
  expect(await db.domain.count({ where: { asciiName: 'elsewhere.com' } })).toBe(0);
});

test.each([
  ['waits', { state: 'queued' }],
  ['stands before a person', { state: 'attention', errorCode: 'NOT_ENOUGH_MONEY' }],
] as const)('what was carried out is delivered, not paid back, where it is given up while it %s', async (_, data) => {
  const id = await carriedOutAndForgotten(`given-up-${data.state}.com`);
  await db.operation.update({ where: { id }, data });
  await workUntil(await giveUp(id), 'succeeded');
  await expectOnce(registrar, customer, [id]);
});

test('what stands before a person is delivered where it is sent again', async () => {
  const id = await carriedOutAndForgotten('again.com');
  await db.operation.update({ where: { id }, data: { state: 'attention', errorCode: 'NOT_ENOUGH_MONEY' } });
  expect(await transaction((tx) => retryOperation(tx, id, { by: staff }))).toMatchObject({ ok: true });
  await workUntil(id, 'succeeded');
  await expectOnce(registrar, customer, [id]);
});

test('what was found without having been sent, and that no read settles, can be looked at again', async () => {
  const id = await carriedOutAndForgotten('unsettled.com');
  await db.operation.update({ where: { id }, data: { state: 'attention', errorCode: 'OUTCOME_UNDECIDABLE' } });
  expect(await transaction((tx) => lookAgain(tx, id, staff))).toMatchObject({ ok: true });
  await workUntil(id, 'succeeded');
  await expectOnce(registrar, customer, [id]);
});
