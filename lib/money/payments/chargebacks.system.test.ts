import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { money } from '@/lib/base/values/money';
import { oddPayments } from '@/lib/desk/overview/waiting';
import { bookLoss, hold, release, topUp } from '@/lib/money/ledger/ledger';
import { statement, wallet } from '@/lib/money/wallet/queries';
import { customerActor, staffActor } from '@/testing/customer-actor';
import { anOperation } from '@/testing/operations';
import { newCustomer } from '@/testing/people';
import { testShop } from '@/testing/yookassa';
import { beginPayment } from './begin';
import { seeChargeback, writeChargeback, writeWonBack } from './chargebacks';
import { lookAtPayment } from './look';
import { lookAtDisputes, lookAtDisputesOf } from './look-at-disputes';
import { paymentDetails, paymentLog } from './queries';
import { saveYookassa } from './providers-on';
import { seeEvent } from './cabinet-refunds';
import { answerEvent, takeEvent } from './take-event';
import { refundPayment } from './refund';
import { chooseInSandbox, sandboxPayment } from './sandbox-choice';
import type { SandboxInput } from './schema';

const yookassa = await vi.hoisted(async () => {
  process.env['PAYMENTS_SANDBOX'] = '1';
  const { startYookassa } = await import('@/testing/yookassa');
  const started = await startYookassa();
  process.env['YOOKASSA_URL'] = started.url;
  return started;
});

const staff = staffActor('operator');
const roubles = (amount: number) => money(amount * 100, 'RUB');
const words = { locale: 'en', description: 'Top-up of the wallet' } as const;
let actor: ReturnType<typeof customerActor>;

beforeAll(() => transaction((tx) => saveYookassa(tx, { ...testShop, vatCode: null, keepsMethods: false })));
beforeEach(async () => {
  actor = customerActor((await newCustomer({ locale: 'en' })).customerId);
});
afterAll(async () => {
  await yookassa.stop();
  await db.$disconnect();
});

async function begun(provider: 'yookassa' | 'sandbox') {
  const input = { amount: roubles(500), provider, remember: false, key: randomUUID() } as const;
  const made = await beginPayment(actor, input, words);
  if (!made.ok) throw new Error(made.error);
  return made.value.id;
}

const choose = (id: string, outcome: SandboxInput['outcome']) =>
  transaction((tx) => chooseInSandbox(tx, actor, { id, outcome }));
/** As if it had been chosen, and asked about, a while ago. */
async function later(id: string) {
  const receivedAt = new Date(Date.now() - 90_000);
  await db.paymentEvent.updateMany({ where: { paymentId: id }, data: { receivedAt } });
  await db.payment.update({ where: { id }, data: { lookedAt: null } });
}

async function paidByYookassa() {
  const id = await begun('yookassa');
  const { reference } = await db.payment.findUniqueOrThrow({ where: { id } });
  yookassa.change(reference ?? '', { status: 'succeeded' });
  await lookAtPayment(id);
  return id;
}

async function disputed() {
  const id = await begun('sandbox');
  await choose(id, 'disputed');
  expect(await lookAtPayment(id, { isNews: true })).toBe('succeeded');
  return id;
}

const spend = (amount: number) =>
  transaction((tx) =>
    bookLoss(tx, {
      key: randomUUID(),
      cost: roubles(1),
      charged: { customerId: actor.customerId, price: roubles(amount), memo: '' },
    }),
  );
const byHand = (payment: string, amount: number, key: string = randomUUID()) =>
  transaction((tx) =>
    writeChargeback({ tx, actor: staff, address: '' }, { payment, amount: roubles(amount), note: 'letter 5', key }),
  );
const change = <T>(work: (it: Parameters<typeof seeChargeback>[0]) => Promise<T>) =>
  transaction((tx) => work({ tx, actor: staff, address: '' }));
const purse = async () => {
  const { available, owed } = await wallet(actor);
  return [available.minor / 100, owed.minor / 100];
};

test('the sandbox asks for the bank’s confirmation, and takes no answer out of turn', async () => {
  const [right, wrong] = [await begun('sandbox'), await begun('sandbox')];
  expect(await choose(right, 'confirmed')).toBe(false);
  for (const id of [right, wrong]) expect(await choose(id, 'secure')).toBe(true);
  expect((await sandboxPayment(actor, right))?.step).toBe('secure');
  expect(await choose(right, 'succeeded')).toBe(false);
  expect(await lookAtPayment(right, { isNews: true })).toBe('pending');
  await choose(right, 'confirmed');
  await choose(wrong, '3d_secure_failed');
  expect(await lookAtPayment(right, { isNews: true })).toBe('succeeded');
  expect(await lookAtPayment(wrong, { isNews: true })).toBe('failed');
  expect(await sandboxPayment(actor, right)).toBeNull();
  const stranger = customerActor((await newCustomer({ locale: 'en' })).customerId);
  expect(await sandboxPayment(stranger, await begun('sandbox'))).toBeNull();
});

test.each([
  ['delayed_paid', 'succeeded'],
  ['delayed_refused', 'failed'],
] as const)('what the sandbox delays (%s) waits first', async (outcome, end) => {
  const id = await begun('sandbox');
  await choose(id, outcome);
  expect(await lookAtPayment(id, { isNews: true })).toBe('pending');
  await later(id);
  expect(await lookAtPayment(id)).toBe(end);
});

test('a payment that a bank takes back leaves the wallet once, and stands before staff until it is seen to', async () => {
  const id = await disputed();
  const operationId = await anOperation();
  await db.operation.update({
    where: { id: operationId },
    data: { customerId: actor.customerId, heldMinor: 100n, heldCurrency: 'RUB', subject: 'domain:bought.ru' },
  });
  await lookAtDisputes();
  await Promise.all([lookAtDisputesOf(id), lookAtDisputesOf(id)]);
  expect(await purse()).toEqual([0, 0]);
  const details = await paymentDetails(staff, id);
  expect(details).toMatchObject({
    refundable: null,
    chargebacks: [{ state: 'lost', reason: 'fraudulent', isNew: true, isByHand: false }],
    bought: [{ id: operationId, name: 'bought.ru' }],
  });
  expect((await statement(actor, null)).lines[0]).toMatchObject({ kind: 'charged_back', amount: { minor: -50_000 } });
  const waits = async () => (await paymentLog(staff, { state: 'chargebacks', page: 1 })).rows.map((row) => row.id);
  expect(await waits()).toEqual([id]);
  const [chargeback] = details?.chargebacks ?? [];
  expect(await change((it) => seeChargeback(it, chargeback?.id ?? ''))).toBe(true);
  expect(await change((it) => seeChargeback(it, chargeback?.id ?? ''))).toBe(false);
  expect(await waits()).toEqual([]);
  expect(await db.auditEntry.count({ where: { customerId: actor.customerId, action: 'wallet.chargeback' } })).toBe(1);
  const refund = { payment: id, amount: roubles(1), note: 'x', key: randomUUID() };
  expect(await refundPayment(staff, refund, '')).toMatchObject({ ok: false, error: { code: 'more-than-left' } });
});

test('what is spent or held by then is owed: nothing is sold before that is paid, and what comes pays it first', async () => {
  const id = await paidByYookassa();
  const operationId = await anOperation();
  await spend(300);
  await transaction((tx) => hold(tx, { customerId: actor.customerId, amount: roubles(150), operationId }));
  const key = randomUUID();
  expect(await byHand(id, 500, key)).toMatchObject({ ok: true });
  expect(await byHand(id, 500, key)).toMatchObject({ ok: true });
  expect(await byHand(id, 1)).toEqual({ ok: false, error: 'moreThanPaid' });
  expect(await purse()).toEqual([-450, 450]);
  const further = await anOperation();
  const asked = { customerId: actor.customerId, amount: roubles(10), operationId: further };
  expect(await transaction((tx) => hold(tx, asked))).toMatchObject({ error: { missing: roubles(460) } });
  // The order that it was held for is cancelled; then money comes.
  await transaction((tx) => release(tx, operationId));
  expect(await purse()).toEqual([-300, 300]);
  const more = { customerId: actor.customerId, amount: roubles(310), memo: '', key: randomUUID() };
  await transaction((tx) => topUp(tx, more));
  expect(await purse()).toEqual([10, 0]);
  expect(await transaction((tx) => hold(tx, asked))).toMatchObject({ ok: true });
});

test('what staff wrote down comes back once, for what is owed first', async () => {
  const id = await paidByYookassa();
  await spend(400);
  expect(await paymentDetails(staff, id)).toMatchObject({ chargeable: roubles(500) });
  await byHand(id, 500);
  expect(await paymentDetails(staff, id)).toMatchObject({ chargeable: null });
  expect(await purse()).toEqual([-400, 400]);
  const [chargeback] = (await paymentDetails(staff, id))?.chargebacks ?? [];
  expect(await change((it) => writeWonBack(it, chargeback?.id ?? ''))).toBe(true);
  expect(await change((it) => writeWonBack(it, chargeback?.id ?? ''))).toBe(false);
  expect(await purse()).toEqual([100, 0]);
  expect(await paymentDetails(staff, id)).toMatchObject({ refundable: roubles(100), isChargedBack: false });
});

test('the database keeps a debt below zero, and what was told of a chargeback', async () => {
  const id = await disputed();
  await lookAtDisputesOf(id);
  const update = (data: object) => db.chargeback.updateMany({ where: { paymentId: id }, data });
  await expect(update({ amountMinor: 5n })).rejects.toThrow('never changes');
  const row = { id: randomUUID(), reference: 'x', amountMinor: 1n, currency: 'RUB', reason: '' };
  const open = await begun('sandbox');
  await expect(db.chargeback.create({ data: { ...row, paymentId: open } })).rejects.toThrow('nothing to take back');
});

test('a refund in the cabinet of more than a chargeback left is kept, stands before staff, and is posted once that is won', async () => {
  const id = await paidByYookassa();
  await byHand(id, 400);
  const { reference } = await db.payment.findUniqueOrThrow({ where: { id } });
  const refunded = yookassa.refundThere(reference ?? '', '300.00');
  const news = { event: 'refund.succeeded', object: { id: refunded, payment_id: reference } };
  expect(await answerEvent('yookassa', news, 'cabinet')).toEqual({ status: 200, paymentId: id });
  expect(await db.refund.count({ where: { paymentId: id } })).toBe(0);
  expect((await paymentDetails(staff, id))?.events).toMatchObject([{ problem: 'more than left' }]);
  const strange = async () => (await paymentLog(staff, { state: 'odd', page: 1 })).rows.map((row) => row.id);
  expect(await strange()).toContain(id);
  expect((await oddPayments(staff)).count).toBe((await strange()).length);
  await takeEvent('yookassa', news);
  const another = { provider: 'yookassa', paymentId: id, kind: 'payment.succeeded', body: {} };
  await db.paymentEvent.createMany({ data: Array.from({ length: 20 }, () => another) });
  const told = (await paymentDetails(staff, id))?.events ?? [];
  expect(told.filter(({ problem }) => problem === 'more than left')).toHaveLength(2);
  const event = await db.paymentEvent.findFirst({ where: { paymentId: id, problem: 'more than left' } });
  expect(await change((it) => seeEvent(it, event?.id ?? 0n))).toBe(true);
  expect(await strange()).not.toContain(id);
  await takeEvent('yookassa', news);
  expect(await strange()).not.toContain(id);
  const { id: chargeback } = await db.chargeback.findFirstOrThrow({ where: { paymentId: id } });
  await change((it) => writeWonBack(it, chargeback));
  await takeEvent('yookassa', news);
  expect(await db.refund.findMany({ where: { paymentId: id } })).toMatchObject([{ amountMinor: 300_00n }]);
  expect(await purse()).toEqual([200, 0]);
});
