import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { newId } from '@/lib/base/values/ids';
import { saveYookassa } from '@/lib/money/payments/providers-on';
import { chargeForRenewals, chargeNow } from '@/lib/shop/renewals/charge-renewals';
import { staffActor } from '@/testing/customer-actor';
import { testShop } from '@/testing/yookassa';
import { failedCharges } from './failed-charges';

const yookassa = await vi.hoisted(async () => {
  const { startYookassa } = await import('@/testing/yookassa');
  const started = await startYookassa();
  process.env['YOOKASSA_URL'] = started.url;
  return started;
});

const customer = newId('cus');

beforeAll(async () => {
  const facts = { currency: 'RUB', registerCost: 13_900n, renewCost: 20_900n, maxYears: 1, readAt: new Date() };
  await db.tldPrice.create({ data: { tld: 'ru', ...facts } });
  await db.priceRule.upsert({ where: { tld: '*' }, create: { tld: '*', marginBps: 2500 }, update: {} });
  await transaction((tx) => saveYookassa(tx, { ...testShop, vatCode: null, keepsMethods: true }));
  await db.customer.create({ data: { id: customer, name: 'Poor', email: 'poor@example.net' } });
  yookassa.keep('card');
  const method = { id: newId('met'), customerId: customer, provider: 'yookassa', token: 'card', title: 'Card *4477' };
  await db.savedMethod.create({ data: { ...method, paysRenewals: true } });
  const name = { asciiName: 'refused.ru', unicodeName: 'refused.ru', tld: 'ru' };
  const term = { expiresOn: dateOfDay(dayOf(new Date(), 15)), autoRenews: true, state: 'active' } as const;
  await db.domain.create({ data: { id: newId('dom'), serviceId: 1n, customerId: customer, ...name, ...term } });
});

afterAll(async () => {
  await yookassa.stop();
  await db.$disconnect();
});

/** As if everything tried so far had been tried a day before. */
async function dayPasses(): Promise<void> {
  for (const { id, createdAt, formKey } of await db.payment.findMany()) {
    const earlier = new Date(createdAt.getTime() - 86_400_000);
    await db.payment.update({ where: { id }, data: { createdAt: earlier, formKey: `${formKey}-` } });
  }
}

test('a card that is refused stands before staff with why and when next, until it is charged and all is renewed', async () => {
  const staff = staffActor('operator');
  expect(await failedCharges(staff)).toEqual([]);
  yookassa.answerCharges('canceled');
  await chargeForRenewals();
  expect(await failedCharges(staff)).toMatchObject([
    {
      customer: { id: customer, name: 'Poor' },
      method: 'Card *4477',
      amount: { minor: 262_00 },
      tries: 1,
      nextOn: dateOfDay(dayOf(new Date(), 1)),
      first: [{ name: 'refused.ru' }],
      names: 1,
    },
  ]);
  // The schedule has had its turn today; a person may try whenever they like, and two at once charge once.
  expect((await Promise.all([chargeNow(customer), chargeNow(customer)])).toSorted()).toContain('refused');
  for (let day = 0; day < 5; day += 1) {
    await dayPasses();
    await chargeForRenewals();
  }
  expect(await failedCharges(staff)).toMatchObject([{ tries: 4, nextOn: null }]);
  yookassa.answerCharges('succeeded');
  expect(await chargeNow(customer)).toBe('charged');
  expect(await db.operation.findMany()).toMatchObject([{ subject: 'domain:refused.ru', customerId: customer }]);
  expect(await failedCharges(staff)).toEqual([]);
  expect(await chargeNow(customer)).toBe('nothing');
});
