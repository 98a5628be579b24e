import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { cancelOperation, confirmNotExecuted, retryOperation } from '@/lib/queue/engine/by-hand';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { engineOf, stateOf } from '@/testing/queue';
import { balanceOf, customerWithMoney, deposit, orderDomain, price, type TestCustomer } from '@/testing/shop';
import { clientOf, setBalance } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { registerDomain } from '../operations/register';
import { removeOrderBill } from '../operations/delete-order-bill';
import { forgetOperations } from '@/testing/operations';

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

async function workUntil(id: string, state: string): Promise<void> {
  const { domain } = regapi;
  // The order reaches the registrar as one that waits for its bill, as where money is short; its answer is lost.
  const lossy: RegapiClient = {
    ...regapi,
    domain: {
      ...domain,
      create: async (input, options) => {
        const outcome = await domain.create({ ...input, pay_type: 'bank' }, options);
        return outcome.kind === 'done' ? { kind: 'unknown', reason: 'cut' } : outcome;
      },
    },
  };
  const worker = engineOf(registerDomain, removeOrderBill, { regapi: lossy });
  for (let round = 0; round < 500 && (await stateOf(id)) !== state; round += 1) {
    if (!(await billingTurn(worker)) && !(await generalTurn(worker))) await sleep(20);
  }
  expect(await stateOf(id)).toBe(state);
}

/** An order that is found, and found unpaid when a quarter of an hour has passed. */
async function unpaidOrder(asciiName: string): Promise<{ readonly id: string; readonly billId: number }> {
  const id = await orderDomain(customer, asciiName);
  const looks = () => db.operationEvent.count({ where: { operationId: id, code: 'NOT_KNOWN_YET' } });
  await workUntil(id, 'unknown');
  for (let round = 0; round < 500 && (await looks()) < 2; round += 1)
    await generalTurn(engineOf(registerDomain, removeOrderBill, { regapi }));
  expect(await stateOf(id)).toBe('unknown');
  await db.operation.update({
    where: { id },
    data: { sentAt: new Date(Date.now() - 3_600_000), runAfter: new Date() },
  });
  await workUntil(id, 'attention');
  const { errorCode, errorText } = await db.operation.findUniqueOrThrow({ where: { id } });
  expect(errorCode).toBe('OUTCOME_UNDECIDABLE');
  return { id, billId: Number(/bill (\d+)/.exec(errorText ?? '')?.[1]) };
}

async function giveUp(id: string): Promise<string> {
  await transaction((tx) => confirmNotExecuted(tx, id, staff));
  expect(await transaction((tx) => cancelOperation(tx, id, staff))).toMatchObject({ ok: true });
  return (await db.operation.findFirstOrThrow({ where: { kind: 'bill.delete-order' } })).id;
}

const billStatus = async (billId: number) => {
  const outcome = await regapi.bill.nop({ bills: [billId] }, { lane: 'person' });
  return outcome.kind === 'done' && outcome.answer.bills[0]?.ok ? outcome.answer.bills[0].item.pay_status : null;
};

const purse = async () => [await balanceOf(customer, 'wallet'), await balanceOf(customer, 'held')];
const untouched = [deposit.minor, 0];
const holding = [deposit.minor - price.minor, price.minor];

test('an order that is not paid for in a quarter of an hour stands before staff; given up, its bill goes, then the money comes', async () => {
  const { id, billId } = await unpaidOrder('never-paid.com');
  expect(await purse()).toEqual(holding);
  const removal = await giveUp(id);
  expect([await purse(), await billStatus(billId)]).toEqual([holding, 'notpayed']);
  await workUntil(removal, 'succeeded');
  expect([await purse(), await billStatus(billId)]).toEqual([untouched, 'cancelled']);
  expect(await db.domain.count({ where: { asciiName: 'never-paid.com' } })).toBe(0);
});

test('where the registrar refuses to delete the bill, the money comes back all the same and staff see what is left', async () => {
  const { id, billId } = await unpaidOrder('stubborn-bill.com');
  await registrar.control('POST', 'faults', {
    rules: [{ function: 'bill/delete', fault: 'refuse', code: 'ACCESS_DENIED', times: 1 }],
  });
  const removal = await giveUp(id);
  await workUntil(removal, 'attention');
  expect(await purse()).toEqual(untouched);
  expect(await db.operation.findUniqueOrThrow({ where: { id: removal } })).toMatchObject({
    errorCode: 'ACCESS_DENIED',
  });
  expect(await billStatus(billId)).toBe('notpayed');
  expect(await db.domain.count({ where: { asciiName: 'stubborn-bill.com' } })).toBe(0);
  await transaction((tx) => retryOperation(tx, removal, { by: staff }));
  await workUntil(removal, 'succeeded');
  expect([await purse(), await billStatus(billId)]).toEqual([untouched, 'cancelled']);
});

test('an order that was paid before its bill could be deleted is delivered: the money is earned', async () => {
  const { id, billId } = await unpaidOrder('paid-after-all.com');
  const removal = await giveUp(id);
  await regapi.bill.change_pay_type(
    { bills: [billId], pay_type: 'prepay', currency: 'RUR' },
    { lane: 'person', operationIds: [id] },
  );
  await workUntil(removal, 'succeeded');
  expect(await purse()).toEqual([deposit.minor - price.minor, 0]);
  expect(await db.domain.findFirst({ where: { asciiName: 'paid-after-all.com' } })).toMatchObject({
    state: 'active',
    customerId: customer.id,
  });
});

test('a registration of which nobody was ever in doubt is given up at once', async () => {
  const id = await orderDomain(customer, 'never-sent.com');
  expect(await transaction((tx) => cancelOperation(tx, id, staff))).toMatchObject({ ok: true });
  expect(await purse()).toEqual(untouched);
  expect(await db.operation.count({ where: { kind: 'bill.delete-order' } })).toBe(0);
});
