import { afterAll, beforeEach, expect, test } from 'vitest';
import { capture, hold } from '@/lib/money/ledger/ledger';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { renewDomain } from '@/lib/portfolio/domains/operations/renew';
import { changePayType } from '@/lib/money/registrar-bills/operations/change-pay-type';
import { stopAll } from '@/lib/portfolio/domains/stop-renewals';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { newId, newOperationId } from '@/lib/base/values/ids';
import { money, type Currency } from '@/lib/base/values/money';
import { decideLoss } from '@/lib/desk/registrar/decide-loss';
import { openLosses } from '@/lib/desk/registrar/queries';
import { staffActor } from '@/testing/customer-actor';
import { balanceOf, customerWithMoney, deposit, price } from '@/testing/shop';
import { decide } from './decide';
import { recordUnexplainedBills } from './unexplained-bills';
import { mirrorDomains } from '@/lib/sync/mirrors/domains';
import { forgetOperations } from '@/testing/operations';

const name = 'silent.ru';
const serviceId = 77;
const long = new Date('2020-01-01');

beforeEach(async () => {
  await db.loss.deleteMany();
  await forgetOperations();
  await db.domain.deleteMany();
  const facts = { currency: 'RUB', registerCost: 13_900n, renewCost: 20_900n, readAt: new Date() };
  await db.tldPrice.upsert({ where: { tld: 'ru' }, create: { tld: 'ru', ...facts }, update: facts });
});

afterAll(() => db.$disconnect());

async function ownedDomain(): Promise<Awaited<ReturnType<typeof customerWithMoney>>> {
  const customer = await customerWithMoney();
  const row = { asciiName: name, unicodeName: name, tld: 'ru', state: 'active', readAt: long } as const;
  const dates = { createdOn: new Date('2025-11-29'), expiresOn: new Date('2026-11-29') };
  const id = newId('dom');
  await db.domain.create({
    data: { id, ...row, ...dates, serviceId: BigInt(serviceId), customerId: customer.id, registrarRenews: false },
  });
  return customer;
}

const see = (expiresOn: string) =>
  transaction((tx) =>
    mirrorDomains(
      tx,
      [{ serviceId, asciiName: name, state: 'active', createdOn: '2025-11-29', expiresOn }],
      new Date(),
    ),
  );

const bill = (names: readonly string[]) => ({
  billId: 900n,
  billedOn: new Date(new Date().toISOString().slice(0, 10)),
  paidOn: new Date(),
  currency: 'RUB',
  totalMinor: 25_000n,
  names,
});

test('a term that moved without an operation of ours stands before staff, once, with its bill', async () => {
  const customer = await ownedDomain();
  await see('2027-11-29');
  await see('2027-11-29');
  await recordUnexplainedBills(db, [bill([name])], long);
  await recordUnexplainedBills(db, [bill([name])], long);
  expect(await db.loss.findMany()).toMatchObject([
    { asciiName: name, customerId: customer.id, billId: 900n, costMinor: 25_000n, decision: null },
  ]);
  expect(await db.domain.findFirst()).toMatchObject({ registrarRenews: true });
});

test('a term that moved because staff paid a bill in the panel is a cost, but not by the flag at the registrar', async () => {
  await ownedDomain();
  await transaction((tx) =>
    enqueue(
      tx,
      changePayType,
      { billId: 900, billedOn: null, payType: 'prepay', currency: 'RUR', wmid: '', names: [name] },
      { actor: { userId: 'usr_staff' }, customerId: null },
    ),
  );
  await db.operation.updateMany({ data: { state: 'succeeded', sentAt: new Date(), endedAt: new Date() } });
  await see('2027-11-29');
  expect(await db.loss.count()).toBe(1);
  expect(await db.domain.findFirst()).toMatchObject({ registrarRenews: false });
});

test('a renewal of ours is no loss, nor is a day that the registry corrects, nor a bill of before', async () => {
  const customer = await ownedDomain();
  await see('2026-11-30');
  await transaction(async (tx) => {
    const { id: domainId } = await tx.domain.findFirstOrThrow();
    const input = { domainId, asciiName: name, serviceId, years: 1 };
    await enqueue(tx, renewDomain, input, { actor: { userId: null }, customerId: customer.id });
  });
  await db.operation.updateMany({ data: { state: 'succeeded', sentAt: new Date(), endedAt: new Date() } });
  await db.domain.updateMany({ data: { readAt: long } });
  await see('2027-11-29');
  await recordUnexplainedBills(db, [bill([name])], long);
  await forgetOperations();
  await recordUnexplainedBills(db, [bill([name])], new Date());
  expect(await db.loss.count()).toBe(0);
});

test('the parts of a bill of several names make the whole, to the kopeck', async () => {
  const names = ['one.ru', 'two.ru', 'three.ru'];
  for (const [index, asciiName] of names.entries())
    await db.domain.create({
      data: {
        id: newId('dom'),
        asciiName,
        unicodeName: asciiName,
        tld: 'ru',
        state: 'active',
        serviceId: BigInt(9_100 + index),
      },
    });
  await recordUnexplainedBills(db, [{ ...bill(names), totalMinor: 100_001n }], long);
  const losses = await db.loss.findMany({ orderBy: { costMinor: 'desc' } });
  expect(losses.map(({ asciiName, costMinor }) => [asciiName, costMinor])).toEqual(
    expect.arrayContaining([
      ['one.ru', 33_334n],
      ['two.ru', 33_334n],
      ['three.ru', 33_333n],
    ]),
  );
});

test('what was given up explains no bill, unless its money was taken all the same', async () => {
  const customer = await ownedDomain();
  const { id: domainId } = await db.domain.findFirstOrThrow();
  const id = newOperationId();
  const input = { domainId, asciiName: name, serviceId, years: 1 };
  const options = { actor: { userId: null }, customerId: customer.id, held: price };
  await transaction(async (tx) => {
    await hold(tx, { customerId: customer.id, amount: price, operationId: id });
    await enqueue(tx, renewDomain, input, { ...options, id });
  });
  const ended = { state: 'cancelled', sentAt: new Date(), endedAt: new Date() } as const;
  await db.operation.update({ where: { id }, data: ended });
  await transaction((tx) => capture(tx, id));
  await recordUnexplainedBills(db, [bill([name])], long);
  expect(await db.loss.count()).toBe(0);
  await db.operation.update({ where: { id }, data: { subject: 'domain:another.ru' } });
  const untaken = await transaction((tx) => enqueue(tx, renewDomain, input, options));
  await db.operation.update({ where: { id: untaken }, data: ended });
  await recordUnexplainedBills(db, [bill([name])], long);
  expect(await db.loss.count()).toBe(1);
});

test('staff decide once who pays: the customer what was shown, or the reseller', async () => {
  const customer = await ownedDomain();
  await see('2027-11-29');
  const { id } = await db.loss.findFirstOrThrow();
  const charge = () =>
    transaction((tx) => decide(tx, { id, decision: 'charged', price: money(26_200, 'RUB') }, 'usr_staff'));
  expect(await charge()).toMatchObject({ ok: true });
  expect(await charge()).toEqual({ ok: false, error: 'stale' });
  expect(await balanceOf(customer, 'wallet')).toBe(deposit.minor - 26_200);
  expect(await db.ledgerTransaction.findMany({ where: { key: `cost:${id}` } })).toHaveLength(1);
  await see('2028-11-29');
  const second = await db.loss.findFirstOrThrow({ where: { decision: null } });
  const accepted = { id: second.id, decision: 'accepted', price: money(0, 'RUB') } as const;
  expect(await transaction((tx) => decide(tx, accepted, 'usr_staff'))).toMatchObject({ ok: true });
  expect(await balanceOf(customer, 'wallet')).toBe(deposit.minor - 26_200);
});

test('what a page showed is charged while it is what the customer would pay now, in the currency of now', async () => {
  await ownedDomain();
  await see('2027-11-29');
  const { id, price } = (await openLosses(staffActor('owner'))).rows[0] ?? {};
  if (id === undefined || !price) throw new Error('a loss with a price was made');
  const charge = (priceMinor: number, currency: Currency) =>
    transaction((tx) => decideLoss(tx, { id, decision: 'charged', priceMinor, currency }, 'usr_staff'));
  expect(await charge(price.minor - 1, 'RUB')).toEqual({ ok: false, error: 'stale' });
  expect(await charge(price.minor, 'USD')).toEqual({ ok: false, error: 'stale' });
  const dollars = { id, decision: 'charged', price: money(price.minor, 'USD') } as const;
  expect(await transaction((tx) => decide(tx, dollars, 'usr_staff'))).toEqual({ ok: false, error: 'stale' });
  expect(await charge(price.minor, 'RUB')).toMatchObject({ ok: true });
});

test('what a wallet cannot pay is not charged to it', async () => {
  const customer = await ownedDomain();
  await see('2027-11-29');
  const { id } = await db.loss.findFirstOrThrow();
  const asked = { id, decision: 'charged', price: money(deposit.minor + 1, 'RUB') } as const;
  expect(await transaction((tx) => decide(tx, asked, 'usr_staff'))).toEqual({ ok: false, error: 'insufficientFunds' });
  expect(await balanceOf(customer, 'wallet')).toBe(deposit.minor);
});

test('the flag is turned off for every name where it may be on, as one group, a call each, and never doubled', async () => {
  await ownedDomain();
  await db.domain.updateMany({ data: { registrarRenews: null } });
  const groupId = await transaction((tx) => stopAll(tx, 'usr_staff'));
  expect(await transaction((tx) => stopAll(tx, 'usr_staff'))).toBeNull();
  expect(await db.operation.findMany()).toMatchObject([
    { kind: 'domain.registrar-renewal', customerId: null, groupId },
  ]);
  expect(await db.operationGroup.findMany()).toMatchObject([
    { id: groupId, kind: 'domain.registrar-renewal', askedByUserId: 'usr_staff', promisedCount: 1, promisedCalls: 1 },
  ]);
});
