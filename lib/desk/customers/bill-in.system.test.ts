import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { operationId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { capture, topUp } from '@/lib/money/ledger/ledger';
import { wallet } from '@/lib/money/wallet/queries';
import { billCustomerIn } from '@/lib/desk/customers/bill-in';
import { cartOf } from '@/lib/shop/cart/cart';
import { mergeCarts } from '@/lib/shop/cart/merge-carts';
import { payCart } from '@/lib/shop/checkout/pay';
import { aBuyer, fill, setPrices, type Buyer } from '@/testing/buyers';
import { changeAs, staffActor } from '@/testing/customer-actor';

// The configuration is read once, with the first import: by then it must say where this test's registrar is.
const registrar = await vi.hoisted(async () => {
  const { startSimulator } = await import('@/testing/simulator');
  const simulator = await startSimulator();
  Object.assign(process.env, simulator.env);
  return simulator;
});

const asStaff = changeAs(staffActor('operator'));
const billIn = (buyer: Buyer, currency: 'RUB' | 'USD' | 'EUR') =>
  asStaff((change) => billCustomerIn(change, { customer: buyer.actor.customerId, currency }));
const cart = (buyer: Buyer) => cartOf({ token: buyer.token, customerId: buyer.actor.customerId });

beforeEach(async () => {
  await setPrices({ com: [1000, 1200] });
  await db.exchangeRate.deleteMany();
  await db.soldCurrency.deleteMany();
  await db.soldCurrency.create({ data: { currency: 'USD', surchargeBps: 200, roundToMinor: 5 } });
  await db.exchangeRate.create({
    data: { currency: 'USD', roublesMicro: 80_000_000n, source: 'staff', day: new Date('2026-11-30') },
  });
});

afterAll(async () => {
  await registrar.stop();
  await db.$disconnect();
});

let names = 0;
const freshName = () => `billed-${(names += 1)}.com`;

test('whoever is billed in dollars sees, holds and pays dollars, and the registrar is paid in roubles', async () => {
  const buyer = await aBuyer(0);
  await fill(buyer, [freshName()]);
  expect((await cart(buyer))?.total).toEqual(money(1250_00, 'RUB'));
  expect(await billIn(buyer, 'USD')).toMatchObject({ ok: true });
  const priced = await cart(buyer);
  // 1,250 roubles at 80 are 15.625, and 2 % more 15.9375.
  expect(priced?.total).toEqual(money(15_95, 'USD'));
  const { customerId } = buyer.actor;
  await transaction((tx) => topUp(tx, { customerId, amount: money(20_00, 'USD'), memo: '', key: `usd:${customerId}` }));
  const quoteId = priced?.id ?? '';
  const paid = await transaction((tx) =>
    payCart(tx, buyer.actor, { quoteId, gtld: buyer.gtld, shownTotal: 15_95 }, '::1'),
  );
  expect(paid).toMatchObject({ ok: true });
  const purse = await wallet(buyer.actor);
  expect(purse).toMatchObject({ balance: money(4_05, 'USD'), held: money(15_95, 'USD') });
  const operation = await db.operation.findFirstOrThrow({ where: { customerId } });
  expect(operation).toMatchObject({ heldMinor: 15_95n, heldCurrency: 'USD', costLimitMinor: 1000_00n });
  await transaction((tx) => capture(tx, operationId(operation.id), { cost: money(1000_00, 'RUB') }));
  const moved = await db.ledgerEntry.findMany({
    where: { transaction: { operationId: operation.id, kind: { in: ['capture', 'registrar_charge'] } } },
    select: { amountMinor: true, account: { select: { kind: true, currency: true } } },
    orderBy: { amountMinor: 'asc' },
  });
  expect(moved.map(({ amountMinor, account }) => [account.kind, account.currency, Number(amountMinor)])).toEqual([
    ['registrar_cost', 'RUB', -1000_00],
    ['held', 'USD', -15_95],
    ['revenue', 'USD', 15_95],
    ['registrar_payable', 'RUB', 1000_00],
  ]);
});

test('a cart of before the sign-in becomes one in the currency of whoever signs in', async () => {
  const [visitor, buyer] = [await aBuyer(0), await aBuyer(0)];
  await billIn(buyer, 'USD');
  await fill(visitor, [freshName()]);
  await db.quote.updateMany({ where: { customerId: visitor.actor.customerId }, data: { customerId: null } });
  const owner = { token: visitor.token, customerId: buyer.actor.customerId };
  await transaction((tx) => mergeCarts(tx, owner));
  expect((await cartOf(owner))?.total).toEqual(money(15_95, 'USD'));
});

test('what a page showed in the old currency is never charged in the new one', async () => {
  const buyer = await aBuyer(0);
  const quoteId = await fill(buyer, [freshName()]);
  await billIn(buyer, 'USD');
  await db.quote.update({ where: { id: quoteId }, data: { currency: 'RUB' } });
  const paid = await transaction((tx) =>
    payCart(tx, buyer.actor, { quoteId, gtld: buyer.gtld, shownTotal: 15_95 }, '::1'),
  );
  expect(paid).toMatchObject({ error: { code: 'stale' } });
});

test('the currency stays while anything in it is not settled', async () => {
  const buyer = await aBuyer(5_000);
  const { customerId } = buyer.actor;
  expect(await billIn(buyer, 'EUR')).toMatchObject({ error: 'noRate' });
  expect(await billIn(buyer, 'USD')).toMatchObject({ error: 'wallet' });
  const quoteId = await fill(buyer, [freshName()]);
  const total = (await cart(buyer))?.total.minor ?? 0;
  await transaction((tx) => payCart(tx, buyer.actor, { quoteId, gtld: buyer.gtld, shownTotal: total }, '::1'));
  expect(await billIn(buyer, 'USD')).toMatchObject({ error: 'held' });
  const poor = await aBuyer(0);
  const mine = { customerId: poor.actor.customerId, currency: 'RUB' };
  const payment = {
    id: 'pay_billed',
    ...mine,
    provider: 'sandbox',
    amountMinor: 100n,
    state: 'pending',
    formKey: 'billed',
    reference: 'ref',
  } as const;
  await db.payment.create({ data: payment });
  expect(await billIn(poor, 'USD')).toMatchObject({ error: 'paying' });
  await db.payment.update({ where: { id: 'pay_billed' }, data: { state: 'succeeded', endedAt: new Date() } });
  const refund = { id: 'ref_billed', paymentId: 'pay_billed', amountMinor: 100n, currency: 'RUB', reference: 'back' };
  await db.refund.create({ data: { ...refund, note: 'Not wanted', formKey: 'billed', state: 'pending' } });
  expect(await billIn(poor, 'USD')).toMatchObject({ error: 'paying' });
  await db.refund.delete({ where: { id: 'ref_billed' } });
  const dispute = { id: 'chb_billed', paymentId: 'pay_billed', reference: 'dp', amountMinor: 100n, currency: 'RUB' };
  await db.chargeback.create({ data: { ...dispute, state: 'open', reason: 'fraudulent' } });
  expect(await billIn(poor, 'USD')).toMatchObject({ error: 'disputed' });
  await db.chargeback.delete({ where: { id: 'chb_billed' } });
  await db.payment.delete({ where: { id: 'pay_billed' } });
  expect(await billIn(poor, 'USD')).toMatchObject({ ok: true });
  expect(await billIn(poor, 'USD')).toMatchObject({ ok: true });
  expect(await db.auditEntry.count({ where: { action: 'customer.currency', customerId: mine.customerId } })).toBe(1);
  expect(customerId).not.toBe(mine.customerId);
});
