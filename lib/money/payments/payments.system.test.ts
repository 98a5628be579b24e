import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { money } from '@/lib/base/values/money';
import { wallet } from '@/lib/money/wallet/queries';
import { customerActor, staffActor } from '@/testing/customer-actor';
import { newCustomer } from '@/testing/people';
import { customerWithMoney } from '@/testing/shop';
import { testShop } from '@/testing/yookassa';
import { beginPayment } from './begin';
import { lookAtPayment, lookAtPending } from './look';
import { removeYookassa, saveYookassa } from './providers-on';
import { paymentDetails, unverifiedEvents } from './queries';
import { mostUnverified, takeAgain, takeEvent } from './take-event';

const yookassa = await vi.hoisted(async () => {
  const { startYookassa } = await import('@/testing/yookassa');
  const started = await startYookassa();
  process.env['YOOKASSA_URL'] = started.url;
  return started;
});

const words = { locale: 'en', description: 'Top-up of the wallet' } as const;
const staff = staffActor('operator');
let actor: ReturnType<typeof customerActor>;

beforeAll(async () => {
  await transaction((tx) => saveYookassa(tx, { ...testShop, vatCode: 11, keepsMethods: false }));
  // What comes by hand has a clearing account of its own.
  await customerWithMoney();
});
beforeEach(async () => {
  actor = customerActor((await newCustomer({ locale: 'en' })).customerId);
});
afterAll(async () => {
  await yookassa.stop();
  await db.$disconnect();
});

const asked = (roubles: number) =>
  ({ amount: money(roubles * 100, 'RUB'), provider: 'yookassa', remember: false, key: randomUUID() }) as const;

async function begun(roubles = 500) {
  const input = asked(roubles);
  const made = await beginPayment(actor, input, words);
  if (!made.ok) throw new Error(made.error);
  const { reference } = await db.payment.findUniqueOrThrow({ where: { id: made.value.id } });
  return { ...made.value, input, reference: reference ?? '' };
}

const inWallet = async () => (await wallet(actor)).balance.minor;
const rowOf = (id: string) => db.payment.findUniqueOrThrow({ where: { id } });
/** As if it had been asked about long ago. */
const later = (id: string) => db.payment.update({ where: { id }, data: { lookedAt: null, createdAt: new Date(0) } });

test('a payment is asked for once a form, with a receipt for the prepayment, and paid at the provider', async () => {
  const { input, id, payAt, reference } = await begun();
  expect(payAt).toBe(`https://pay.example/${reference}`);
  expect(await beginPayment(actor, input, words)).toEqual({ ok: true, value: { id, payAt } });
  const mine = yookassa.payments.filter(({ metadata }) => metadata['payment'] === id);
  expect(mine).toMatchObject([
    {
      asked: {
        amount: { value: '500.00', currency: 'RUB' },
        receipt: { items: [{ vat_code: 11, payment_mode: 'full_prepayment', amount: { value: '500.00' } }] },
      },
    },
  ]);
  expect(await inWallet()).toBe(0);
});

test('the money comes once, however often and by whom it is told', async () => {
  const { id, reference } = await begun();
  expect(await lookAtPayment(id)).toBe('pending');
  yookassa.change(reference, { status: 'succeeded' });
  const told = { event: 'payment.succeeded', object: { id: reference } };
  // It was looked at a moment ago, and still the news is not left for later.
  await Promise.all([takeEvent('yookassa', told), takeEvent('yookassa', told), lookAtPayment(id), lookAtPending()]);
  expect(await takeEvent('yookassa', told)).toEqual({ paymentId: id });
  expect(await rowOf(id)).toMatchObject({ state: 'succeeded', endedAt: expect.any(Date) });
  expect(await inWallet()).toBe(50_000);
  const clearing = await db.ledgerAccount.findUnique({ where: { id: 'acc_clearing_yookassa_RUB' } });
  expect(clearing?.balanceMinor).toBeLessThanOrEqual(-50_000n);
});

test('nobody is believed who only says that it was paid', async () => {
  const { id, reference } = await begun();
  const forged = { event: 'payment.succeeded', object: { id: reference, status: 'succeeded', paid: true } };
  expect(await takeEvent('yookassa', forged)).toEqual({ paymentId: id });
  expect(await takeEvent('yookassa', { event: 'payment.succeeded', object: { id: 'of-somebody-else' } })).toEqual({
    paymentId: null,
  });
  for (const body of [
    null,
    'x',
    {},
    { event: 'x' },
    { event: 'x', object: { id: 5 } },
    { event: 'x\0', object: { id: '\ud800' } },
  ])
    expect(await takeEvent('yookassa', body)).toBe(null);
  expect((await rowOf(id)).state).toBe('pending');
  expect(await inWallet()).toBe(0);
});

test('what is told is kept with what became of it, and taken again changes nothing more', async () => {
  const { id, reference } = await begun();
  yookassa.breakNext(500);
  const told = { event: 'payment.succeeded', object: { id: reference } };
  yookassa.change(reference, { status: 'succeeded' });
  await expect(takeEvent('yookassa', told)).rejects.toThrow();
  const [event] = (await paymentDetails(staff, id))?.events ?? [];
  expect(event).toMatchObject({ kind: 'payment.succeeded', problem: null, outcome: 'no answer', takes: 1 });
  for (const takes of [2, 3]) {
    expect(await takeAgain(BigInt(event?.id ?? ''))).toBe('succeeded');
    expect((await paymentDetails(staff, id))?.events).toMatchObject([{ outcome: 'succeeded', takes }]);
  }
  expect(await inWallet()).toBe(50_000);
});

test('what is about no payment of ours is kept, the newest alone, and may be about one later', async () => {
  await takeEvent('yookassa', { nonsense: true });
  await takeEvent('yookassa', { event: 'payment.succeeded', object: { id: 'early-1' } });
  const [early, nonsense] = await unverifiedEvents(staff);
  expect(early).toMatchObject({ kind: 'payment.succeeded', problem: 'unknown payment', outcome: null });
  expect(nonsense).toMatchObject({ kind: '', problem: 'unreadable' });
  expect(await takeAgain(BigInt(early?.id ?? ''))).toBeNull();
  const { id } = await begun();
  // The answer to the asking was slower than the news.
  await db.payment.update({ where: { id }, data: { reference: 'early-1', state: 'failed', endedAt: new Date() } });
  expect(await takeAgain(BigInt(early?.id ?? ''))).toBe('failed');
  const rows = Array.from({ length: mostUnverified }, () => ({ provider: 'yookassa', body: {} }));
  await db.paymentEvent.createMany({ data: rows });
  await takeEvent('yookassa', { nonsense: true });
  expect(await db.paymentEvent.count({ where: { paymentId: null } })).toBe(mostUnverified);
});

test.each([
  ['less', { amount: { value: '5.00', currency: 'RUB' } }, 'another amount'],
  ['of another currency', { amount: { value: '500.00', currency: 'USD' } }, 'another amount'],
  ['of another payment', { metadata: { payment: 'pay_of_somebody_else' } }, 'another payment'],
])('what was paid is %s: it stands before staff, and no money comes', async (_, change, reason) => {
  const { id, reference } = await begun();
  yookassa.change(reference, { ...change, status: 'succeeded' });
  expect(await lookAtPayment(id)).toBe('odd');
  expect(await rowOf(id)).toMatchObject({ state: 'odd', reason, endedAt: null });
  expect(await inWallet()).toBe(0);
});

test('a refused card ends the payment with the provider’s word, and the form of it begins no other', async () => {
  const { id, reference, input } = await begun();
  const cancellation_details = { party: 'payment_network', reason: 'insufficient_funds' };
  yookassa.change(reference, { status: 'canceled', cancellation_details });
  expect(await lookAtPayment(id)).toBe('failed');
  expect(await rowOf(id)).toMatchObject({ state: 'failed', reason: 'insufficient_funds' });
  expect(await beginPayment(actor, input, words)).toEqual({ ok: false, error: 'stale' });
});

test.each([500, 0])(
  'a provider that fails (%s) at the beginning is asked for the same payment again',
  async (status) => {
    const input = asked(700);
    yookassa.breakNext(status);
    expect(await beginPayment(actor, input, words)).toEqual({ ok: false, error: 'noAnswer' });
    const again = await beginPayment(actor, input, words);
    expect(again).toMatchObject({ ok: true });
    const rows = await db.payment.findMany({ where: { formKey: input.key } });
    expect(rows).toMatchObject([{ state: 'pending' }]);
    expect(yookassa.payments.filter(({ metadata }) => metadata['payment'] === rows[0]?.id)).toHaveLength(1);
  },
);

test('a provider that fails when asked is asked again later', async () => {
  const { id, reference } = await begun();
  yookassa.change(reference, { status: 'succeeded' });
  await later(id);
  yookassa.breakNext(500);
  expect(await lookAtPending()).toEqual({ asked: 1, unanswered: 1 });
  expect(await lookAtPending()).toEqual({ asked: 0, unanswered: 0 });
  await later(id);
  expect(await lookAtPending()).toEqual({ asked: 1, unanswered: 0 });
  expect(await inWallet()).toBe(50_000);
});

test('what was open at a provider that was removed ends after a day', async () => {
  const [old, young] = [await begun(), await begun()];
  await later(old.id);
  await transaction((tx) => removeYookassa(tx));
  await lookAtPending();
  expect(await rowOf(old.id)).toMatchObject({ state: 'failed', reason: 'provider removed' });
  expect((await rowOf(young.id)).state).toBe('pending');
  await transaction((tx) => saveYookassa(tx, { ...testShop, vatCode: 11, keepsMethods: false }));
});

test('a form of somebody else, of another sum and of a provider that is not there begin nothing', async () => {
  const { input } = await begun();
  const other = customerActor((await newCustomer({ locale: 'en' })).customerId);
  expect(await beginPayment(other, input, words)).toEqual({ ok: false, error: 'stale' });
  const dearer = { ...input, amount: money(900_00, 'RUB') };
  expect(await beginPayment(actor, dearer, words)).toEqual({ ok: false, error: 'stale' });
  expect(await beginPayment(actor, { ...asked(5), provider: 'sandbox' }, words)).toMatchObject({ error: 'notOffered' });
  await transaction((tx) => removeYookassa(tx));
  expect(await beginPayment(actor, asked(5), words)).toEqual({ ok: false, error: 'notOffered' });
  await transaction((tx) =>
    saveYookassa(tx, { ...testShop, secretKey: 'test_wrong', vatCode: null, keepsMethods: false }),
  );
  const input2 = asked(5);
  expect(await beginPayment(actor, input2, words)).toEqual({ ok: false, error: 'refused' });
  expect(await db.payment.findFirst({ where: { formKey: input2.key } })).toMatchObject({
    state: 'failed',
    reason: 'invalid_credentials',
  });
});
