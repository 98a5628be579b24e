import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { lookAtPending } from '@/lib/money/payments/look';
import { saveYookassa } from '@/lib/money/payments/providers-on';
import { takeEvent } from '@/lib/money/payments/take-event';
import { wallet } from '@/lib/money/wallet/queries';
import { cartOf } from '@/lib/shop/cart/cart';
import { aBuyer, fill, setPrices, type Buyer } from '@/testing/buyers';
import { testShop } from '@/testing/yookassa';
import { finishPaidCart, finishPaidCarts } from './finish';
import { payByProvider } from './pay-by-provider';
import { paidCartNow } from './queries';

const { registrar, yookassa } = await vi.hoisted(async () => {
  const { startSimulator } = await import('@/testing/simulator');
  const { startYookassa } = await import('@/testing/yookassa');
  const [simulator, provider] = [await startSimulator(), await startYookassa()];
  Object.assign(process.env, simulator.env, { YOOKASSA_URL: provider.url });
  return { registrar: simulator, yookassa: provider };
});

beforeAll(() => transaction((tx) => saveYookassa(tx, { ...testShop, vatCode: null, keepsMethods: false })));
beforeEach(async () => {
  await db.availabilityReading.deleteMany();
  // A .com is 1,374 roubles for customers.
  await setPrices({ com: [1099, 1249], fun: [3, 14] });
});
afterAll(async () => {
  await Promise.all([registrar.stop(), yookassa.stop()]);
  await db.$disconnect();
});

const from = { address: '192.0.2.1', words: { locale: 'en', description: 'Domains' } } as const;
let names = 0;
const freshName = (tld = 'com') => `by-provider-${(names += 1)}.${tld}`;

const press = ({ actor, gtld }: Buyer, quoteId: string, shownTotal = 137_400) =>
  payByProvider(actor, { quoteId, gtld, shownTotal, autoRenews: true }, 'yookassa', from);

/** Their cart of one .com, and the payment that Pay began. */
async function begun(roubles: number, chosen: Partial<Buyer> = {}) {
  const buyer = { ...(await aBuyer(roubles)), ...chosen };
  const quoteId = await fill(buyer, [freshName()]);
  const pressed = await press(buyer, quoteId);
  if (!pressed.ok || pressed.value.kind !== 'begun') throw new Error(JSON.stringify(pressed));
  const cart = await db.paidCart.findUniqueOrThrow({ where: { quoteId }, include: { payment: true } });
  return { buyer, quoteId, paymentId: cart.paymentId, reference: cart.payment.reference ?? '' };
}

const pays = async ({ paymentId, reference }: { readonly paymentId: string; readonly reference: string }) => {
  yookassa.change(reference, { status: 'succeeded' });
  await takeEvent('yookassa', { event: 'payment.succeeded', object: { id: reference } });
  await finishPaidCart(paymentId);
};
const money = async ({ actor }: Buyer) => {
  const { balance, held } = await wallet(actor);
  return { free: balance.minor / 100, held: held.minor / 100 };
};
const ordersOf = ({ actor: { customerId } }: Buyer) => db.order.count({ where: { customerId } });
const cartRow = (quoteId: string) => db.paidCart.findUniqueOrThrow({ where: { quoteId } });

it('asks the provider for exactly what the wallet lacks, and orders once that has come', async () => {
  const paid = await begun(1_000);
  const { buyer, quoteId, paymentId } = paid;
  expect(yookassa.payments.at(-1)).toMatchObject({ amount: { value: '374.00' }, metadata: { payment: paymentId } });
  expect(await ordersOf(buyer)).toBe(0);
  expect(await money(buyer)).toEqual({ free: 1_000, held: 0 });
  await finishPaidCart(paymentId);
  expect(await cartRow(quoteId)).toMatchObject({ state: 'waiting' });

  await pays(paid);
  expect(await cartRow(quoteId)).toMatchObject({ state: 'ordered', orderId: expect.any(String), left: 0 });
  expect(await money(buyer)).toEqual({ free: 0, held: 1_374 });
  const { customerId } = buyer.actor;
  expect(await db.domain.findFirst({ where: { customerId } })).toMatchObject({ autoRenews: true });
  expect(await cartOf({ token: buyer.token, customerId: buyer.actor.customerId })).toBeNull();
  const entry = await db.auditEntry.findFirstOrThrow({
    where: { action: 'order.pay', customerId: buyer.actor.customerId },
  });
  expect(entry).toMatchObject({ userId: buyer.actor.userId, address: from.address });
});

it('pressed twice, in two windows and once more: one payment; told by everybody at once: one order', async () => {
  const buyer = await aBuyer(0);
  const quoteId = await fill(buyer, [freshName()]);
  const pressed = await Promise.all([press(buyer, quoteId), press(buyer, quoteId), press(buyer, quoteId)]);
  expect(await press(buyer, quoteId)).toEqual(pressed[0]);
  expect(new Set(pressed.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const rows = await db.payment.findMany({ where: { customerId: buyer.actor.customerId } });
  expect(rows).toMatchObject([{ amountMinor: 137_400n, isForCart: true, state: 'pending' }]);
  expect(yookassa.payments.filter(({ metadata }) => metadata['payment'] === rows[0]?.id)).toHaveLength(1);

  const [{ id: paymentId = '', reference = '' } = {}] = rows;
  yookassa.change(reference ?? '', { status: 'succeeded' });
  const told = () => takeEvent('yookassa', { event: 'payment.succeeded', object: { id: reference } });
  await Promise.all([told(), told()]);
  await Promise.all([finishPaidCart(paymentId), finishPaidCarts(), paidCartNow(buyer.actor, paymentId)]);
  expect(await ordersOf(buyer)).toBe(1);
  expect(await money(buyer)).toEqual({ free: 0, held: 1_374 });
  // Pay, pressed again on the old page, leads to the order.
  const { orderId } = await cartRow(quoteId);
  expect(await press(buyer, quoteId)).toMatchObject({ ok: true, value: { kind: 'ordered', payment: { orderId } } });
});

it('with a closed browser and no callback the worker looks, and orders', async () => {
  const { buyer, paymentId, reference } = await begun(0);
  yookassa.change(reference, { status: 'succeeded' });
  await db.payment.update({ where: { id: paymentId }, data: { lookedAt: null, createdAt: new Date(0) } });
  await lookAtPending();
  expect(await finishPaidCarts()).toBe(1);
  expect(await ordersOf(buyer)).toBe(1);
  expect(await finishPaidCarts()).toBe(0);
});

it('where the price rose meanwhile the money stays in the wallet, the customer is told, and pays the rest', async () => {
  const paid = await begun(1_000);
  const { buyer, quoteId } = paid;
  await setPrices({ com: [1199, 1249] });
  await pays(paid);
  expect(await cartRow(quoteId)).toMatchObject({ state: 'refused', reason: 'changed', orderId: null });
  expect(await money(buyer)).toEqual({ free: 1_374, held: 0 });
  expect(await paidCartNow(buyer.actor, paid.paymentId)).toMatchObject({ state: 'refused', isChanged: true });
});

it('while the registrar is silent the order waits for it', async () => {
  const paid = await begun(0);
  await db.availabilityReading.deleteMany();
  await registrar.control('POST', 'faults', { rules: [{ function: 'domain/check', fault: 'http-503' }] });
  await pays(paid);
  expect(await cartRow(paid.quoteId)).toMatchObject({ state: 'waiting' });
  await registrar.control('DELETE', 'faults');
  expect(await finishPaidCarts()).toBe(1);
  expect(await ordersOf(paid.buyer)).toBe(1);
});

it('a cart that grew while it was paid, and money that went elsewhere, are not ordered', async () => {
  const paid = await begun(0);
  await db.quoteLine.updateMany({ where: { quoteId: paid.quoteId }, data: { priceMinor: 137_300n } });
  await pays(paid);
  expect(await cartRow(paid.quoteId)).toMatchObject({ state: 'refused', reason: 'stale' });

  const spent = await begun(1_000);
  const other = await fill({ ...spent.buyer, token: 'another browser' }, [freshName('fun')]);
  expect(await press(spent.buyer, other, 400)).toMatchObject({ value: { kind: 'ordered' } });
  await pays(spent);
  expect(await cartRow(spent.quoteId)).toMatchObject({ state: 'refused', reason: 'insufficient-funds' });
  expect(await money(spent.buyer)).toEqual({ free: 1_370, held: 4 });
  // One more press asks for the little that is missing.
  expect(await press(spent.buyer, spent.quoteId)).toMatchObject({ value: { kind: 'begun' } });
  expect(yookassa.payments.at(-1)?.amount.value).toBe('4.00');
});

it('with enough in the wallet nobody else is asked, and what would be refused then is refused before it is paid', async () => {
  const [rich, poor, thief] = [await aBuyer(2_000), await aBuyer(0), await aBuyer(0)];
  const before = yookassa.payments.length;
  expect(await press(rich, await fill(rich, [freshName()]))).toMatchObject({ value: { kind: 'ordered' } });
  const cart = await fill(poor, [freshName()]);
  expect(await press(poor, cart, 1)).toEqual({ ok: false, error: { code: 'stale' } });
  expect(await press(thief, cart)).toEqual({ ok: false, error: { code: 'stale' } });
  expect(await press({ ...poor, gtld: thief.gtld }, cart)).toEqual({ ok: false, error: { code: 'contact' } });
  expect(yookassa.payments).toHaveLength(before);
  expect(await db.payment.count({ where: { customerId: poor.actor.customerId } })).toBe(0);
});

it('a payment that came to nothing, or that nobody answered to, is begun again by the same button', async () => {
  const { buyer, quoteId, reference } = await begun(0);
  yookassa.change(reference, { status: 'canceled' });
  await db.payment.updateMany({ where: { reference }, data: { lookedAt: null, createdAt: new Date(0) } });
  await lookAtPending();
  yookassa.breakNext(500);
  expect(await press(buyer, quoteId)).toMatchObject({ ok: false, error: { code: 'noAnswer' } });
  expect(await press(buyer, quoteId)).toMatchObject({ value: { kind: 'begun' } });
  const rows = await db.payment.findMany({
    where: { customerId: buyer.actor.customerId },
    orderBy: { createdAt: 'asc' },
  });
  expect(rows.map(({ state }) => state)).toEqual(['failed', 'pending']);
});

it('nobody sees or finishes the cart of a payment of somebody else', async () => {
  const { paymentId } = await begun(0);
  const other = await aBuyer(0);
  expect(await paidCartNow(other.actor, paymentId)).toBeNull();
});
