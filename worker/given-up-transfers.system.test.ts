// A transfer that is given up may be at the registrar all the same: after a lost answer, or where a backup was restored.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { operationId } from '@/lib/base/values/ids';
import { removeTransferBill } from '@/lib/portfolio/transfers/operations/delete-transfer-bill';
import { transferDomain } from '@/lib/portfolio/transfers/operations/transfer';
import { transferInput } from '@/lib/portfolio/transfers/order/transfer';
import { transferView } from '@/lib/portfolio/transfers/queries';
import { cancelOperation, confirmNotExecuted } from '@/lib/queue/engine/by-hand';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { customerActor } from '@/testing/customer-actor';
import { engineOf, stateOf } from '@/testing/queue';
import { clientOf, setBalance } from '@/testing/registrar';
import { balanceOf, customerWithMoney, deposit, type TestCustomer } from '@/testing/shop';
import { sellTransfers, testTransfers } from '@/testing/transfers';

// The configuration is read once, with the first import: by then it must say where this test's registrar is.
const registrar = await vi.hoisted(async () => {
  const { startSimulator } = await import('@/testing/simulator');
  const simulator = await startSimulator();
  Object.assign(process.env, simulator.env);
  return simulator;
});
const regapi = clientOf(registrar);
const { outside, order, books } = testTransfers(registrar, 'Right-Key/42');
const staff = { userId: 'usr_staff' };

let customer: TestCustomer;

beforeAll(async () => {
  await setBalance(registrar, 500_000);
  await sellTransfers();
});
beforeEach(async () => {
  customer = await customerWithMoney();
});
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

async function runs(id: string, state: string, client: RegapiClient = regapi): Promise<void> {
  const worker = engineOf(transferDomain, removeTransferBill, { regapi: client });
  const turn = async () => (await billingTurn(worker)) || generalTurn(worker);
  await expect.poll(async () => (await turn(), stateOf(id)), { timeout: 20_000, interval: 20 }).toBe(state);
}

async function anHourAgo(name: string) {
  await outside(name);
  const ordered = await order(customer, name);
  const askedAt = new Date(Date.now() - 3_600_000);
  await db.operation.update({ where: { id: ordered.operationId }, data: { askedAt } });
  return ordered;
}

/** Sent and carried out, which nobody here knows of: the backup that was restored is older. */
async function carriedOutAndForgotten(name: string) {
  const ordered = await anHourAgo(name);
  const { id, subject, input, costLimitMinor } = await db.operation.findUniqueOrThrow({
    where: { id: ordered.operationId },
  });
  const costLimit = { minor: Number(costLimitMinor), currency: 'RUB' } as const;
  const asked = { id: operationId(id), subject, input: transferInput.parse(input), snapshot: null, attempt: 0 };
  const item = { ...asked, urgency: 'person', sentAt: null, customerId: customer.id, costLimit } as const;
  const placed = await transferDomain.call([item], { regapi, db, sharing: { forMs: 0 } });
  expect(placed).toMatchObject({ kind: 'done', answer: [{ ok: true }] });
  return ordered;
}

async function giveUp(id: string): Promise<string> {
  expect(await transaction((tx) => cancelOperation(tx, id, staff))).toMatchObject({ ok: true });
  return (await db.operation.findFirstOrThrow({ where: { kind: 'bill.delete-transfer' }, orderBy: { seq: 'desc' } }))
    .id;
}

async function unpaidBills(): Promise<number> {
  const outcome = await regapi.bill.get_not_payed({}, { lane: 'person' });
  return outcome.kind === 'done' ? outcome.answer.bills.length : -1;
}

const purse = async () => [await balanceOf(customer, 'wallet'), await balanceOf(customer, 'held')];
const seen = (id: string) => transferView(customerActor(customer.id), id);

test('what the registrar has is no refusal of itself: it goes on where it is sent once more', async () => {
  const { id, operationId: sent } = await carriedOutAndForgotten('sent-before.com');
  await runs(sent, 'succeeded');
  expect(await seen(id)).toMatchObject({ state: 'under_way' });
  expect(await books('sent-before.com')).toMatchObject({ charges: [expect.anything()], violations: [] });
});

test('what the registrar has goes on where it is given up, and its money stays held', async () => {
  const { id, operationId: sent, price } = await carriedOutAndForgotten('given-up-too-late.com');
  const removal = await giveUp(sent);
  expect(await seen(id)).toMatchObject({ step: 'givingUp' });
  await runs(removal, 'succeeded');
  expect(await seen(id)).toMatchObject({ state: 'under_way' });
  expect(await purse()).toEqual([deposit.minor - price, price]);
});

test('what the registrar has not costs nothing once it has said so', async () => {
  const { id, operationId: sent, price } = await anHourAgo('never-sent.com');
  const removal = await giveUp(sent);
  expect(await purse()).toEqual([deposit.minor - price, price]);
  await runs(removal, 'succeeded');
  expect(await seen(id)).toMatchObject({ step: 'cancelled', domainId: null });
  expect(await purse()).toEqual([deposit.minor, 0]);
});

test('a bill that is left is deleted before the money goes back', async () => {
  const { domain } = regapi;
  // The order reaches the registrar as one that waits for its bill, as where money is short; its answer is lost.
  const lossy: RegapiClient = {
    ...regapi,
    domain: {
      ...domain,
      transfer: async (input, options) => {
        const outcome = await domain.transfer({ ...input, pay_type: 'bank' }, options);
        return outcome.kind === 'done' ? { kind: 'unknown', reason: 'cut' } : outcome;
      },
    },
  };
  await outside('unpaid.com');
  const { id, operationId: sent } = await order(customer, 'unpaid.com');
  await runs(sent, 'unknown', lossy);
  await db.operation.update({
    where: { id: sent },
    data: { sentAt: new Date(Date.now() - 3_600_000), runAfter: new Date() },
  });
  await runs(sent, 'attention');
  expect(await transaction((tx) => confirmNotExecuted(tx, sent, staff))).toMatchObject({ ok: true });
  const removal = await giveUp(sent);
  expect(await unpaidBills()).toBe(1);
  await db.operation.update({ where: { id: removal }, data: { runAfter: new Date() } });
  await runs(removal, 'succeeded');
  expect(await unpaidBills()).toBe(0);
  expect(await seen(id)).toMatchObject({ step: 'cancelled' });
  expect(await purse()).toEqual([deposit.minor, 0]);
  expect(await books('unpaid.com')).toMatchObject({ charges: [], violations: [] });
});
