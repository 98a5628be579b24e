import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { newId, newOperationId, type OperationId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { capture } from '@/lib/money/ledger/ledger';
import { changeAs, staffActor } from '@/testing/customer-actor';
import { forgetOperations } from '@/testing/operations';
import { bookDifferences, bookMonths } from './queries';
import { reconcileBooks } from './reconcile';
import { booksSearch, settleInput } from './schema';
import { settleDifference } from './settle';

const staff = staffActor('operator');
const today = new Date();
const since = new Date(today.getTime() - 30 * 86_400_000);
let number = 0n;

beforeEach(async () => {
  await forgetOperations();
  await db.bookDifference.deleteMany();
  await db.loss.deleteMany();
  await db.registrarBill.deleteMany();
  await db.domain.deleteMany();
  await db.registrarState.upsert({
    where: { id: 1 },
    create: { id: 1, lossesSince: since },
    update: { lossesSince: since },
  });
});

afterAll(() => db.$disconnect());

type Billed = Partial<Prisma.RegistrarBillUncheckedCreateInput> & { readonly action?: string };

async function bill(names: readonly string[], { action = 'renew', ...given }: Billed = {}): Promise<string> {
  number += 1n;
  const billed = { billedOn: dateOfDay(dayOf(today)), currency: 'RUB', totalMinor: 20_900n, readAt: today };
  const items = names.map((asciiName, index) => {
    const about = { itemtype: 'service', servtype: 'domain', action };
    return { position: index + 1, asciiName, ...about };
  });
  await db.registrarBill.create({
    data: { billId: number, status: 'payed', payType: 'prepay', ...billed, ...given, items: { create: items } },
  });
  return String(number);
}

/** An operation that was carried out, with what it cost by our books. */
async function renewal(name: string, minor = 20_900, kind = 'domain.renew'): Promise<OperationId> {
  const id = newOperationId();
  const ended = { state: 'succeeded', sentAt: today, endedAt: today } as const;
  await db.operation.create({ data: { id, kind, subject: `domain:${name}`, input: {}, billing: true, ...ended } });
  await transaction((tx) => capture(tx, id, { cost: money(minor, 'RUB') }));
  return id;
}

const reconcile = () => transaction(reconcileBooks);
const found = async (search: object = {}) => bookDifferences(staff, booksSearch.parse(search));
const kindsOf = async (search: object = {}) =>
  Object.fromEntries((await found(search)).rows.map(({ billId, operationId, kind }) => [billId ?? operationId, kind]));

test('a bill and the operation that it is for agree, each item with its own', async () => {
  const [registered, renewed] = [await renewal('a.ru', 13_900, 'domain.register'), await renewal('a.ru')];
  const both = await bill(['b.ru', 'c.ru'], { totalMinor: 41_800n });
  const [order, term] = [await bill(['a.ru'], { action: 'new', totalMinor: 13_900n }), await bill(['a.ru'])];
  await renewal('b.ru');
  await renewal('c.ru');
  await bill([], { totalMinor: 100_000n });
  await db.registrarBillItem.create({
    data: { billId: number, position: 1, itemtype: 'prepayment', asciiName: '', servtype: '', action: 'refill' },
  });
  await reconcile();
  expect(await kindsOf()).toEqual({});
  expect(await kindsOf({ show: 'explained' })).toEqual({});
  const items = await db.registrarBillItem.findMany({ where: { operationId: { in: [registered, renewed] } } });
  expect(new Map(items.map(({ operationId, billId }) => [operationId, String(billId)]))).toEqual(
    new Map([
      [registered, order],
      [renewed, term],
    ]),
  );
  expect(await db.registrarBillItem.count({ where: { billId: BigInt(both), operationId: { not: null } } })).toBe(2);
});

test('each difference has its cause, and those that nothing explains wait for a person', async () => {
  await db.domain.create({
    data: {
      id: newId('dom'),
      asciiName: 'own.ru',
      unicodeName: 'own.ru',
      tld: 'ru',
      state: 'active',
      registrarRenews: true,
    },
  });
  const lost = { currency: 'RUB', costMinor: 20_900n };
  await renewal('dear.ru');
  await renewal('unpaid.ru');
  await renewal('back.ru');
  const dear = await bill(['dear.ru'], { totalMinor: 25_000n });
  const foreign = await bill(['foreign.ru']);
  const unpaid = await bill(['unpaid.ru'], { status: 'notpayed', payType: 'bank' });
  const back = await bill(['back.ru'], { status: 'cancelled' });
  const elsewhere = await bill(['bank.ru'], { payType: 'bank' });
  const byFlag = await bill(['own.ru']);
  const undecided = await bill(['past.ru'], { action: 'new' });
  await db.loss.createMany({
    data: [
      { id: newId('los'), asciiName: 'own.ru', billId: BigInt(byFlag), ...lost },
      { id: newId('los'), asciiName: 'past.ru', billId: BigInt(undecided), ...lost },
    ],
  });
  // Of the registrar's history, of which nothing is asked.
  await bill(['old.ru'], { billedOn: dateOfDay(dayOf(since, -1)) });
  await reconcile();
  expect(await kindsOf()).toEqual({ [dear]: 'price', [foreign]: 'no_operation' });
  expect(await kindsOf({ show: 'explained' })).toEqual({
    [unpaid]: 'unpaid',
    [back]: 'refunded',
    [elsewhere]: 'paid_elsewhere',
    [byFlag]: 'registrar_renewal',
    [undecided]: 'undecided',
  });
  expect(await kindsOf({ kind: 'price' })).toEqual({ [dear]: 'price' });
  expect((await found()).sums).toEqual([money(4_100 + 20_900, 'RUB')]);
  expect((await found({ month: '2020-01' })).count).toBe(0);
  // Paid, and it agrees; decided, and it is booked.
  await db.registrarBill.update({ where: { billId: BigInt(unpaid) }, data: { status: 'payed' } });
  await db.loss.updateMany({ data: { decision: 'accepted', decidedAt: today } });
  await reconcile();
  expect(await kindsOf({ show: 'explained' })).toEqual({ [back]: 'refunded', [elsewhere]: 'paid_elsewhere' });
});

test('two terms of one name on one day each meet the bill of their sum', async () => {
  await renewal('twice.ru', 20_900);
  await renewal('twice.ru', 41_800);
  await bill(['twice.ru'], { totalMinor: 41_800n });
  await bill(['twice.ru'], { totalMinor: 20_900n });
  await reconcile();
  expect(await kindsOf()).toEqual({});
});

test('the bill of a transfer says nothing while the name is on its way, and is asked about if it never comes', async () => {
  const owner = { id: newId('cus'), name: 'Anna', email: 'books@example.org' };
  await db.customer.create({ data: owner });
  const id = newOperationId();
  const about = { kind: 'domain.transfer', subject: 'domain:comes.ru', input: {}, billing: true };
  await db.operation.create({ data: { id, ...about, state: 'succeeded', sentAt: today, endedAt: today } });
  const name = { asciiName: 'comes.ru', unicodeName: 'comes.ru' };
  const transfer = { id: newId('trf'), customerId: owner.id, ...name, operationId: id };
  await db.transfer.create({ data: { ...transfer, state: 'under_way' } });
  const paid = await bill(['comes.ru'], { action: 'new' });
  await reconcile();
  expect(await kindsOf()).toEqual({});
  await db.transfer.update({ where: { id: transfer.id }, data: { state: 'failed' } });
  await reconcile();
  expect(await kindsOf()).toEqual({ [paid]: 'no_operation' });
});

test('a cost waits three days for its bill, and stands before staff then', async () => {
  const id = await renewal('silent.ru');
  await reconcile();
  expect(await kindsOf()).toEqual({});
  const booked = new Date(today.getTime() - 4 * 86_400_000);
  // The ledger lets nobody rewrite it: a clock that goes on does the same.
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.operation.update({ where: { id }, data: { sentAt: booked } }),
    db.ledgerTransaction.updateMany({ where: { operationId: id }, data: { at: booked } }),
  ]);
  await reconcile();
  expect(await kindsOf()).toEqual({ [id]: 'no_bill' });
  await bill(['silent.ru'], { billedOn: dateOfDay(dayOf(today, -3)) });
  await reconcile();
  expect(await kindsOf()).toEqual({});
});

test('what staff settled with a note stays settled until its sums change, and is settled once', async () => {
  const foreign = await bill(['foreign.ru']);
  await reconcile();
  const id = (await found()).rows[0]?.id ?? '';
  const settle = () => changeAs(staff)((change) => settleDifference(change, { id, note: 'Ours, by hand' }));
  expect(settleInput.safeParse({ id, note: '  ' }).success).toBe(false);
  expect(await settle()).toMatchObject({ ok: true });
  expect(await settle()).toEqual({ ok: false, error: 'stale' });
  expect(await db.auditEntry.findFirst({ where: { action: 'bill.settle' } })).toMatchObject({
    subject: `bill:${foreign}`,
  });
  await reconcile();
  expect(await kindsOf()).toEqual({});
  expect((await found({ show: 'settled' })).rows).toMatchObject([
    { billId: foreign, settled: { note: 'Ours, by hand' } },
  ]);
  await db.registrarBill.update({ where: { billId: BigInt(foreign) }, data: { totalMinor: 1n } });
  await reconcile();
  expect(await kindsOf()).toEqual({ [foreign]: 'no_operation' });
});

test('a month says what we booked, what was billed and what the statistics say', async () => {
  const before = (await bookMonths(staff))[0]?.ours.minor ?? 0;
  await renewal('month.ru', 10_000);
  await bill(['month.ru'], { totalMinor: 12_000n });
  const month = new Date(`${dayOf(today).slice(0, 7)}-01`);
  await db.registrarMonth.create({ data: { month, costsMinor: 11_000n, readAt: today } });
  expect((await bookMonths(staff))[0]).toEqual({
    month,
    ours: money(before + 10_000, 'RUB'),
    billed: money(12_000, 'RUB'),
    told: money(11_000, 'RUB'),
  });
});
