import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { money } from '@/lib/base/values/money';
import { wallet } from '@/lib/money/wallet/queries';
import { customerActor } from '@/testing/customer-actor';
import { newCustomer } from '@/testing/people';
import { testShop } from '@/testing/yookassa';
import { beginPayment } from './begin';
import { lookAtPayment } from './look';
import { chargeForRenewals, ownMethods, removeMethod } from './methods';
import { saveYookassa } from './providers-on';
import { paidBy } from './schema';

const yookassa = await vi.hoisted(async () => {
  const { startYookassa } = await import('@/testing/yookassa');
  const started = await startYookassa();
  process.env['YOOKASSA_URL'] = started.url;
  return started;
});

const settings = { ...testShop, vatCode: null, keepsMethods: true };
const words = { locale: 'en', description: 'Top-up of the wallet' } as const;

beforeAll(() => transaction((tx) => saveYookassa(tx, settings)));
afterAll(async () => {
  await yookassa.stop();
  await db.$disconnect();
});

type Actor = ReturnType<typeof customerActor>;

const aCustomer = async () => customerActor((await newCustomer({ locale: 'en' })).customerId);

function pay(actor: Actor, by: string, remember = false) {
  const asked = { amount: money(500_00, 'RUB'), provider: paidBy.parse(by), remember, key: randomUUID() };
  return beginPayment(actor, asked, words);
}

/** Pays at the provider, and looks. */
async function paid(actor: Actor, remember: boolean) {
  const begun = await pay(actor, 'yookassa', remember);
  if (!begun.ok) throw new Error(begun.error);
  const { reference } = await db.payment.findUniqueOrThrow({ where: { id: begun.value.id } });
  yookassa.change(reference ?? '', { status: 'succeeded' });
  await lookAtPayment(begun.value.id);
}

const inWallet = async (actor: Actor) => (await wallet(actor)).balance.minor / 100;

test('what a customer pays with is kept where they wanted it, and charged later without them', async () => {
  const actor = await aCustomer();
  await paid(actor, false);
  expect(await ownMethods(actor)).toEqual([]);
  await paid(actor, true);
  const [kept] = await ownMethods(actor);
  expect(kept).toMatchObject({ title: 'Bank card *4477', paysRenewals: false });

  const begun = await pay(actor, kept?.id ?? '');
  expect(begun).toMatchObject({ ok: true, value: { payAt: expect.stringContaining('/wallet/payments/') } });
  expect(yookassa.payments.at(-1)?.asked).toMatchObject({ payment_method_id: expect.stringMatching(/^means-/) });
  expect(begun.ok && (await lookAtPayment(begun.value.id))).toBe('succeeded');
  expect(await inWallet(actor)).toBe(1_500);
});

test('nobody charges, removes or uses for renewals what is somebody else’s, nor what was removed', async () => {
  const [actor, other] = [await aCustomer(), await aCustomer()];
  await paid(actor, true);
  const id = (await ownMethods(actor))[0]?.id ?? '';
  expect(await pay(other, id)).toEqual({ ok: false, error: 'notOffered' });
  expect(await transaction((tx) => removeMethod(tx, other, id))).toBe(false);
  expect(await transaction((tx) => chargeForRenewals(tx, other, { id, isOn: true }))).toBe(false);
  const row = { id: randomUUID(), customerId: other.customerId, provider: 'yookassa', methodId: id };
  const payment = { ...row, amountMinor: 1n, currency: 'RUB', formKey: row.id };
  await expect(db.payment.create({ data: payment })).rejects.toThrow('somebody else');

  expect(await transaction((tx) => chargeForRenewals(tx, actor, { id, isOn: true }))).toBe(true);
  expect(await transaction((tx) => removeMethod(tx, actor, id))).toBe(true);
  expect(await ownMethods(actor)).toEqual([]);
  expect(await pay(actor, id)).toEqual({ ok: false, error: 'notOffered' });
});

test('a shop that may not keep anything is never asked to', async () => {
  const actor = await aCustomer();
  await transaction((tx) => saveYookassa(tx, { ...settings, keepsMethods: false }));
  await paid(actor, true);
  expect(yookassa.payments.at(-1)?.asked).not.toHaveProperty('save_payment_method');
  expect(await ownMethods(actor)).toEqual([]);
  await transaction((tx) => saveYookassa(tx, settings));
});
