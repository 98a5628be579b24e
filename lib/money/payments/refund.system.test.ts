import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { money } from '@/lib/base/values/money';
import { statement, wallet } from '@/lib/money/wallet/queries';
import { bookLoss } from '@/lib/money/ledger/ledger';
import { customerActor, staffActor } from '@/testing/customer-actor';
import { newCustomer } from '@/testing/people';
import { testShop } from '@/testing/yookassa';
import { beginPayment } from './begin';
import { lookAtPayment } from './look';
import { lookAtRefunds } from './look-at-refund';
import { paymentDetails } from './payment-details';
import { saveYookassa } from './providers-on';
import { refundPayment } from './refund';
import { answerEvent, takeEvent } from './take-event';

const yookassa = await vi.hoisted(async () => {
  const { startYookassa } = await import('@/testing/yookassa');
  const started = await startYookassa();
  process.env['YOOKASSA_URL'] = started.url;
  return started;
});

const staff = staffActor('operator');
const address = '192.0.2.1';
let actor: ReturnType<typeof customerActor>;
let payment: string;

beforeAll(() => transaction((tx) => saveYookassa(tx, { ...testShop, vatCode: 11, keepsMethods: false })));
beforeEach(async () => {
  actor = customerActor((await newCustomer({ locale: 'en' })).customerId);
  payment = await paid(500);
});
afterEach(() => yookassa.answerRefunds('succeeded'));
afterAll(async () => {
  await yookassa.stop();
  await db.$disconnect();
});

async function paid(roubles: number): Promise<string> {
  const asked = {
    amount: money(roubles * 100, 'RUB'),
    provider: 'yookassa',
    remember: false,
    key: randomUUID(),
  } as const;
  const begun = await beginPayment(actor, asked, { locale: 'en', description: 'Top-up of the wallet' });
  if (!begun.ok) throw new Error(begun.error);
  const { reference } = await db.payment.findUniqueOrThrow({ where: { id: begun.value.id } });
  yookassa.change(reference ?? '', { status: 'succeeded' });
  await lookAtPayment(begun.value.id);
  return begun.value.id;
}

const asked = (roubles: number) =>
  ({ payment, amount: money(roubles * 100, 'RUB'), note: 'Paid twice', key: randomUUID() }) as const;
const refund = (input: ReturnType<typeof asked>) => refundPayment(staff, input, address);
const free = async () => (await wallet(actor)).balance.minor / 100;
const rows = () => db.refund.findMany({ where: { paymentId: payment }, orderBy: { createdAt: 'asc' } });
/** As if it had been asked about long ago. */
const later = async (hours = 2) => {
  const createdAt = new Date(Date.now() - hours * 3_600_000);
  await db.refund.updateMany({ where: { paymentId: payment }, data: { lookedAt: createdAt, createdAt } });
};

test('a part of a payment goes back once a form, out of the wallet, with a receipt, and the customer reads why', async () => {
  const input = asked(200);
  expect(await refund(input)).toEqual({ ok: true, value: 'succeeded' });
  expect(await refund(input)).toEqual({ ok: true, value: 'succeeded' });
  const [row, ...others] = await rows();
  expect(others).toEqual([]);
  expect(row).toMatchObject({ state: 'succeeded', amountMinor: 20_000n, endedAt: expect.any(Date) });
  expect(yookassa.refunds.filter(({ description }) => description === row?.id)).toMatchObject([
    { amount: { value: '200.00', currency: 'RUB' } },
  ]);
  expect(await free()).toBe(300);
  const [line] = (await statement(actor, null)).lines;
  expect(line).toMatchObject({ kind: 'paid_back', amount: { minor: -20_000 }, cause: { memo: 'Paid twice' } });
  expect(await paymentDetails(staff, payment)).toMatchObject({
    refundable: { minor: 30_000 },
    chargeable: { minor: 30_000 },
    refunds: [{ note: 'Paid twice' }],
  });
  const [entry] = await db.auditEntry.findMany({ where: { action: 'wallet.refund', customerId: actor.customerId } });
  expect(entry?.details).toMatchObject({ amount: '200.00', note: 'Paid twice' });
});

test('never more than was paid, nor than lies free in the wallet, however many ask at once', async () => {
  expect(await refund(asked(501))).toMatchObject({ error: { code: 'more-than-left', left: { minor: 50_000 } } });
  const answers = await Promise.all([refund(asked(300)), refund(asked(300)), refund(asked(300))]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await free()).toBe(200);
});

test('what is spent cannot go back', async () => {
  const cost = money(1, 'RUB');
  const charged = { customerId: actor.customerId, price: money(400_00, 'RUB'), memo: '' };
  await transaction((tx) => bookLoss(tx, { key: payment, cost, charged }));
  expect(await paymentDetails(staff, payment)).toMatchObject({ refundable: { minor: 10_000 } });
  expect(await refund(asked(101))).toMatchObject({ error: { code: 'not-free', free: { minor: 10_000 } } });
  expect(await refund(asked(100))).toMatchObject({ ok: true });
  expect(await free()).toBe(0);
});

test('what the provider refuses is in the wallet again, and may be asked for anew', async () => {
  yookassa.answerRefunds('canceled');
  expect(await refund(asked(200))).toEqual({ ok: true, value: 'failed' });
  expect(await free()).toBe(500);
  yookassa.answerRefunds('succeeded');
  expect(await refund(asked(500))).toEqual({ ok: true, value: 'succeeded' });
  expect(await free()).toBe(0);
  expect((await rows()).map(({ state }) => state)).toEqual(['failed', 'succeeded']);
  const kinds = (await statement(actor, null)).lines.map(({ kind }) => kind);
  expect(kinds).toEqual(['paid_back', 'paid_back_undone', 'paid_back', 'top_up']);
});

test.each([500, 0])(
  'a provider that fails (%s) is asked again under the same key: it pays back once',
  async (status) => {
    yookassa.breakNext(status);
    expect(await refund(asked(200))).toEqual({ ok: true, value: 'begun' });
    expect(await free()).toBe(300);
    await later();
    expect(await lookAtRefunds()).toEqual({ asked: 1, unanswered: 0 });
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'succeeded' });
    expect(yookassa.refunds.filter(({ description }) => description === row?.id)).toHaveLength(1);
  },
);

test('once its key is forgotten there, a refund without an answer is looked for and never sent again', async () => {
  yookassa.breakNext(0);
  await refund(asked(200));
  await later(30);
  const before = yookassa.refunds.length;
  await lookAtRefunds();
  expect(await rows()).toMatchObject([{ state: 'succeeded' }]);
  expect(yookassa.refunds).toHaveLength(before);
});

test('a refund that takes its time ends when the provider tells of it, or when it is looked at', async () => {
  yookassa.answerRefunds('pending');
  await refund(asked(100));
  await refund(asked(50));
  const [told, looked] = await rows();
  yookassa.changeRefund(told?.reference ?? '', { status: 'succeeded' });
  const { reference } = await db.payment.findUniqueOrThrow({ where: { id: payment } });
  const news = { event: 'refund.succeeded', object: { id: told?.reference, payment_id: reference } };
  expect(await takeEvent('yookassa', news)).toEqual({ paymentId: payment });
  expect((await rows()).map(({ state }) => state)).toEqual(['succeeded', 'pending']);
  yookassa.changeRefund(looked?.reference ?? '', {
    status: 'canceled',
    cancellation_details: { party: 'yoo_money', reason: 'insufficient_funds' },
  });
  await later();
  await lookAtRefunds();
  expect((await rows())[1]).toMatchObject({ state: 'failed', problem: 'insufficient_funds' });
  expect(await free()).toBe(400);
});

test('what was paid back in the cabinet is posted once, for what is spent, too', async () => {
  const cost = money(1, 'RUB');
  const charged = { customerId: actor.customerId, price: money(400_00, 'RUB'), memo: '' };
  await transaction((tx) => bookLoss(tx, { key: payment, cost, charged }));
  await refund(asked(50));
  const { reference } = await db.payment.findUniqueOrThrow({ where: { id: payment } });
  const id = yookassa.refundThere(reference ?? '', '300.00');
  const news = { event: 'refund.succeeded', object: { id, payment_id: reference } };
  await Promise.all([takeEvent('yookassa', news), takeEvent('yookassa', news)]);
  expect((await rows()).map(({ amountMinor, state }) => [Number(amountMinor) / 100, state])).toEqual([
    [50, 'succeeded'],
    [300, 'succeeded'],
  ]);
  expect(await wallet(actor)).toMatchObject({ balance: { minor: 0 }, owed: { minor: 250_00 } });
  expect((await statement(actor, null)).lines[0]).toMatchObject({ kind: 'paid_back' });
  expect((await paymentDetails(staff, payment))?.refundable).toBeNull();
});

test('a refund that is told among too many news is to be told again, not forgotten', async () => {
  const { reference } = await db.payment.findUniqueOrThrow({ where: { id: payment } });
  const told = (event: string) =>
    answerEvent('yookassa', { event, object: { id: reference, payment_id: reference } }, payment);
  for (let times = 0; times < 20; times += 1) await told('payment.succeeded');
  expect(await told('payment.succeeded')).toMatchObject({ status: 200 });
  expect(await told('refund.succeeded')).toMatchObject({ status: 503 });
});

test('the database takes no refund that does not fit its payment, and none that has ended changes', async () => {
  const row = { paymentId: payment, amountMinor: 50_001n, currency: 'RUB', note: '' };
  const create = (data: object) =>
    db.refund.create({ data: { id: randomUUID(), formKey: randomUUID(), ...row, ...data } });
  await expect(create({})).rejects.toThrow('more than');
  await expect(create({ amountMinor: 1n, currency: 'USD' })).rejects.toThrow('nothing to pay back');
  await expect(create({ amountMinor: 0n })).rejects.toThrow();
  await refund(asked(10));
  const update = (data: object) => db.refund.updateMany({ where: { paymentId: payment }, data });
  await expect(update({ state: 'failed' })).rejects.toThrow('it has ended');
  await expect(update({ amountMinor: 5n })).rejects.toThrow('never changes');
});

test('nothing goes back of a payment that has not come, nor by a form of another', async () => {
  const open = await beginPayment(
    actor,
    { amount: money(100_00, 'RUB'), provider: 'yookassa', remember: false, key: randomUUID() },
    { locale: 'en', description: 'x' },
  );
  const input = asked(1);
  await refund(input);
  if (!open.ok) throw new Error(open.error);
  expect(await refund({ ...asked(1), payment: open.value.id })).toMatchObject({ error: { code: 'notRefundable' } });
  expect(await refund({ ...input, payment: await paid(100) })).toMatchObject({ error: { code: 'stale' } });
});
