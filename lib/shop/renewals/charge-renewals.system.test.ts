import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { customerId, newId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { topUp } from '@/lib/money/ledger/ledger';
import { saveYookassa } from '@/lib/money/payments/providers-on';
import { defaultPolicy } from '@/lib/people/settings/renewals/policy';
import { writePolicy } from '@/lib/people/settings/renewals/read-policy';
import { forgetOperations } from '@/testing/operations';
import { testShop } from '@/testing/yookassa';
import { renewDue } from './auto-renewal';
import { chargeForRenewals } from './charge-renewals';

const yookassa = await vi.hoisted(async () => {
  const { startYookassa } = await import('@/testing/yookassa');
  const started = await startYookassa();
  process.env['YOOKASSA_URL'] = started.url;
  return started;
});

beforeAll(async () => {
  const facts = { currency: 'RUB', registerCost: 13_900n, renewCost: 20_900n, maxYears: 1, readAt: new Date() };
  await db.tldPrice.create({ data: { tld: 'ru', ...facts } });
  await db.priceRule.upsert({ where: { tld: '*' }, create: { tld: '*', marginBps: 2500 }, update: {} });
  await transaction((tx) => saveYookassa(tx, { ...testShop, vatCode: null, keepsMethods: true }));
});
beforeEach(async () => {
  await forgetOperations();
  await db.domain.deleteMany();
  await db.savedMethod.updateMany({ data: { paysRenewals: false } });
  await db.setting.deleteMany({ where: { key: 'renewalPolicy' } });
});
afterEach(() => yookassa.answerCharges('succeeded'));
afterAll(async () => {
  await yookassa.stop();
  await db.$disconnect();
});

let number = 7_000;

/** Somebody with 100 roubles, a kept card and a domain that is to be renewed for 262 of them. */
async function poorWithCard(): Promise<string> {
  const id = customerId(newId('cus'));
  await db.customer.create({ data: { id, name: 'Poor', email: `${id}@example.net` } });
  await transaction((tx) => topUp(tx, { customerId: id, amount: money(100_00, 'RUB'), memo: '', key: `top-up:${id}` }));
  const token = `card-${id}`;
  yookassa.keep(token);
  const method = { id: newId('met'), customerId: id, provider: 'yookassa', token, title: 'Bank card *4477' };
  await db.savedMethod.create({ data: { ...method, paysRenewals: true } });
  number += 1;
  const name = `charged-${number}.ru`;
  const domain = { id: newId('dom'), serviceId: BigInt(number), asciiName: name, unicodeName: name, tld: 'ru' };
  const term = { expiresOn: dateOfDay(dayOf(new Date(), 15)), autoRenews: true, state: 'active' } as const;
  await db.domain.create({ data: { ...domain, ...term, customerId: id } });
  return id;
}

const chargesOf = (id: string) =>
  db.payment.findMany({ where: { customerId: id, isForRenewals: true }, orderBy: { createdAt: 'asc' } });
/** As if everything tried so far had been tried so many days ago. */
async function daysAgo(id: string, days: number): Promise<void> {
  for (const row of await chargesOf(id)) {
    const createdAt = new Date(row.createdAt.getTime() - days * 86_400_000);
    await db.payment.update({ where: { id: row.id }, data: { createdAt, formKey: `${row.formKey}:${days}` } });
  }
}

test('what the wallet lacks for renewals is charged once, and they are ordered', async () => {
  const id = await poorWithCard();
  expect(await Promise.all([chargeForRenewals(), chargeForRenewals()])).toContain(1);
  const [charge, ...others] = await chargesOf(id);
  expect(others).toEqual([]);
  expect(charge).toMatchObject({ state: 'succeeded' });
  expect(yookassa.payments.at(-1)).toMatchObject({
    metadata: { payment: charge?.id },
    asked: { payment_method_id: `card-${id}` },
  });
  expect(await renewDue(db)).toMatchObject({ ordered: 1, unpaid: 0 });
  expect(await db.ledgerAccount.findFirst({ where: { customerId: id, kind: 'wallet' } })).toMatchObject({
    balanceMinor: 0n,
  });
  expect(await chargeForRenewals()).toBe(0);
});

test('a refused charge is tried again after one, three and five days, and then no more', async () => {
  const id = await poorWithCard();
  yookassa.answerCharges('canceled');
  const tries = async () => {
    await chargeForRenewals();
    return (await chargesOf(id)).length;
  };
  expect(await tries()).toBe(1);
  expect(await tries()).toBe(1);
  await daysAgo(id, 1);
  expect(await tries()).toBe(2);
  await daysAgo(id, 1);
  expect(await tries()).toBe(2);
  await daysAgo(id, 1);
  expect(await tries()).toBe(3);
  await daysAgo(id, 2);
  expect(await tries()).toBe(4);
  await daysAgo(id, 5);
  expect(await tries()).toBe(4);
  expect((await chargesOf(id)).map(({ state }) => state)).toEqual(['failed', 'failed', 'failed', 'failed']);
  expect(await renewDue(db)).toMatchObject({ ordered: 0, unpaid: 1 });
});

test('a charge that is refused and then goes well at the next try renews', async () => {
  const id = await poorWithCard();
  yookassa.answerCharges('canceled');
  expect(await chargeForRenewals()).toBe(0);
  await daysAgo(id, 1);
  yookassa.answerCharges('succeeded');
  expect(await chargeForRenewals()).toBe(1);
  expect(await renewDue(db)).toMatchObject({ ordered: 1 });
});

test('nothing is charged that the customer did not say it may, nor while the wallet suffices', async () => {
  const id = await poorWithCard();
  await db.savedMethod.updateMany({ data: { paysRenewals: false } });
  expect(await chargeForRenewals()).toBe(0);
  await db.savedMethod.updateMany({ where: { customerId: id }, data: { paysRenewals: true } });
  const amount = money(500_00, 'RUB');
  await transaction((tx) => topUp(tx, { customerId: customerId(id), amount, memo: '', key: `more:${id}` }));
  expect(await chargeForRenewals()).toBe(0);
  expect(await chargesOf(id)).toEqual([]);
});

test('what a customer may owe is used after their card, not before it', async () => {
  const id = await poorWithCard();
  const wallet = { kind: 'wallet', customerId: id } as const;
  await db.ledgerAccount.updateMany({ where: wallet, data: { floorMinor: -500_00n } });
  yookassa.answerCharges('canceled');
  expect(await chargeForRenewals()).toBe(0);
  expect(await chargesOf(id)).toMatchObject([{ state: 'failed' }]);
  expect(await renewDue(db)).toMatchObject({ ordered: 1 });
  expect((await db.ledgerAccount.findFirstOrThrow({ where: wallet })).balanceMinor).toBeLessThan(0n);
});

test('the reseller says when it is charged, tried again, and until when after the end', async () => {
  const id = await poorWithCard();
  const policy = { ...defaultPolicy, renewDays: 10, retryDays: [2], stopDays: 3 };
  await transaction((tx) => writePolicy(tx, policy));
  expect(await chargeForRenewals()).toBe(0);
  expect(await chargesOf(id)).toEqual([]);
  yookassa.answerCharges('canceled');
  const endsIn = (days: number) =>
    db.domain.updateMany({ where: { customerId: id }, data: { expiresOn: dateOfDay(dayOf(new Date(), days)) } });
  const tries = async () => {
    await chargeForRenewals();
    return (await chargesOf(id)).length;
  };
  await endsIn(-4);
  expect(await tries()).toBe(0);
  await endsIn(-3);
  expect(await tries()).toBe(1);
  await daysAgo(id, 1);
  expect(await tries()).toBe(1);
  await daysAgo(id, 1);
  expect(await tries()).toBe(2);
  yookassa.answerCharges('succeeded');
  await daysAgo(id, 1);
  await transaction((tx) => writePolicy(tx, { ...policy, retryDays: [2, 3] }));
  expect(await tries()).toBe(3);
  expect(await renewDue(db)).toMatchObject({ ordered: 1 });
});
