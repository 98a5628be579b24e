import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hold } from '@/lib/money/ledger/ledger';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { cancelOperation, confirmNotExecuted } from '@/lib/queue/engine/by-hand';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { refresh } from '@/lib/sync/schedule/refresh';
import { runDueSyncs } from '@/lib/sync/schedule/schedule';
import { newOperationId, type OperationId } from '@/lib/base/values/ids';
import { engineOf, stateOf } from '@/testing/queue';
import { balanceOf, customerWithMoney, deposit, price, type TestCustomer } from '@/testing/shop';
import { clientOf, setBalance } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { removeRenewalBill } from '../operations/delete-renewal-bill';
import { renewDomain } from '../operations/renew';
import { lookAtRenewedAfterAll } from '../renewed-after-all';
import { forgetOperations } from '@/testing/operations';

const asciiName = 'volga-freight.com';
const staff = { userId: 'usr_staff' };

let registrar: TestSimulator;
let regapi: RegapiClient;
let customer: TestCustomer;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  regapi = clientOf(registrar);
  await runDueSyncs({ regapi, db });
  await setBalance(registrar, 0);
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

const domain = () => db.domain.findUniqueOrThrow({ where: { asciiName } });

/** As with a registrar that makes a bill where money is short. */
function engine() {
  const { service } = regapi;
  const billing: RegapiClient = {
    ...regapi,
    service: { ...service, renew: (input, options) => service.renew({ ...input, ok_if_no_money: true }, options) },
  };
  return engineOf(renewDomain, removeRenewalBill, { regapi: billing });
}

async function workUntil(id: string, state: string): Promise<void> {
  const worker = engine();
  for (let round = 0; round < 300 && (await stateOf(id)) !== state; round += 1) {
    if (!(await billingTurn(worker)) && !(await generalTurn(worker))) await sleep(20);
  }
  expect(await stateOf(id)).toBe(state);
}

/** A renewal that only made a bill, before a person. */
async function billedRenewal(): Promise<{ readonly id: OperationId; readonly billId: number }> {
  const { id: domainId, serviceId } = await domain();
  const id = newOperationId();
  await transaction(async (tx) => {
    await hold(tx, { customerId: customer.id, amount: price, operationId: id });
    const options = { actor: { userId: null }, customerId: customer.id, held: price, costLimit: price, id };
    await enqueue(tx, renewDomain, { domainId, asciiName, serviceId: Number(serviceId), years: 1 }, options);
  });
  await workUntil(id, 'unknown');
  const { errorText } = await db.operation.findUniqueOrThrow({ where: { id } });
  const billId = Number(/bill (\d+)/.exec(errorText ?? '')?.[1]);
  await db.operation.update({
    where: { id },
    data: { sentAt: new Date(Date.now() - 3_600_000), runAfter: new Date() },
  });
  await workUntil(id, 'attention');
  return { id, billId };
}

async function giveUp(id: string): Promise<string> {
  await transaction((tx) => confirmNotExecuted(tx, id, staff));
  expect(await transaction((tx) => cancelOperation(tx, id, staff))).toMatchObject({ ok: true });
  const { id: removal } = await db.operation.findFirstOrThrow({ where: { kind: 'bill.delete' } });
  return removal;
}

const billStatus = async (billId: number) => {
  const outcome = await regapi.bill.nop({ bills: [billId] }, { lane: 'person' });
  return outcome.kind === 'done' && outcome.answer.bills[0]?.ok ? outcome.answer.bills[0].item.pay_status : null;
};

const pay = (billId: number) => registrar.control('POST', 'bills', { bill_id: billId, status: 'payed' });
const wallet = () => balanceOf(customer, 'wallet');

test('a renewal whose bill is paid later succeeds by itself', async () => {
  const { expiresOn: before } = await domain();
  const { id, billId } = await billedRenewal();
  await lookAtRenewedAfterAll();
  expect(await stateOf(id)).toBe('attention');
  await pay(billId);
  await refresh({ regapi, db }, [`domain:${asciiName}`]);
  await lookAtRenewedAfterAll();
  await workUntil(id, 'succeeded');
  expect((await domain()).expiresOn?.getUTCFullYear()).toBe((before?.getUTCFullYear() ?? 0) + 1);
  expect(await wallet()).toBe(deposit.minor - price.minor);
  expect(await balanceOf(customer, 'held')).toBe(0);
});

test('the bill of a renewal that was given up is deleted, and only then the money goes back', async () => {
  const { id, billId } = await billedRenewal();
  const removal = await giveUp(id);
  expect(await wallet()).toBe(deposit.minor - price.minor);
  expect(await billStatus(billId)).toBe('notpayed');
  await workUntil(removal, 'succeeded');
  expect(await billStatus(billId)).toBe('cancelled');
  expect(await wallet()).toBe(deposit.minor);
  await expect(pay(billId)).rejects.toThrow(/cancelled/);
});

test('a bill whose deletion got no answer is found deleted by reading it', async () => {
  const { id, billId } = await billedRenewal();
  await registrar.control('POST', 'faults', { rules: [{ function: 'bill/delete', fault: 'cut-after' }] });
  const removal = await giveUp(id);
  await workUntil(removal, 'succeeded');
  expect(await billStatus(billId)).toBe('cancelled');
  expect(await wallet()).toBe(deposit.minor);
});

test('a bill that was paid before it could be deleted has renewed the domain: the money is earned', async () => {
  const { id, billId } = await billedRenewal();
  const removal = await giveUp(id);
  await pay(billId);
  await workUntil(removal, 'succeeded');
  expect(await wallet()).toBe(deposit.minor - price.minor);
  expect(await balanceOf(customer, 'held')).toBe(0);
});
