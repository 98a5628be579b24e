import { afterAll, beforeAll, expect, test } from 'vitest';
import { callQuery, searchOf } from '@/components/desk/api-log/call-query';
import { uncostedList, weekList } from '@/components/desk/overview/due-lists';
import { needsInOrder } from '@/components/desk/overview/need-order';
import type { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { newId, newOperationId } from '@/lib/base/values/ids';
import { listCalls } from '@/lib/desk/api-log/queries';
import { adjustments } from '@/lib/money/adjustments/queries';
import { adjustmentSearch } from '@/lib/money/adjustments/schema';
import { bookDifferences } from '@/lib/money/books/queries';
import { booksSearch } from '@/lib/money/books/schema';
import { paymentLog } from '@/lib/money/payments/queries';
import { paymentListInput } from '@/lib/money/payments/schema';
import { queuePage } from '@/lib/desk/operations/queries';
import { queueSearch } from '@/lib/desk/operations/schema';
import { needsNow, queueDay, renewalCalendar } from '@/lib/desk/overview/queries';
import { driftList, openLosses } from '@/lib/desk/registrar/queries';
import { allDomains } from '@/lib/portfolio/domains/queries';
import { domainSearch } from '@/lib/portfolio/domains/schema';
import { allTransfers } from '@/lib/portfolio/transfers/queries';
import { transferSearch } from '@/lib/portfolio/transfers/schema';
import { staffActor } from '@/testing/customer-actor';

const staff = staffActor('viewer');
const at = new Date();
const ago = (minutes: number) => new Date(at.getTime() - minutes * 60_000);
const soon = dateOfDay(dayOf(at, 3));

beforeAll(async () => {
  await operations();
  await db.customer.create({ data: { id: 'cus_a', name: 'Anna', email: 'anna@example.net' } });
  const price = { currency: 'RUB', registerCost: 17_900n, renewCost: 19_900n, readAt: at };
  await db.tldPrice.create({ data: { tld: 'ru', ...price } });
  // Ends in a zone that has no price; lapses; is renewed without a price; is renewed without money, twice; is gone from the registrar; is nobody's.
  await domain({ customerId: 'cus_a', tld: 'test', expiresOn: dateOfDay(dayOf(at, 60)) });
  await domain({ customerId: 'cus_a', expiresOn: soon });
  await renewal(await domain({ customerId: 'cus_a', expiresOn: soon, autoRenews: true }), { unpricedAt: at });
  for (const sum of [19_900n, 29_900n]) {
    const renewed = await domain({ customerId: 'cus_a', expiresOn: soon, autoRenews: true });
    await renewal(renewed, { warnedAt: at, priceMinor: sum });
  }
  await domain({ customerId: 'cus_a', missingSince: at });
  await domain({});
  // Their registrants are not known to the registry, in time and long before; have not confirmed an address; where nobody asks who they are.
  await domain({ customerId: 'cus_a', isIdentified: false, autoRenews: true, expiresOn: dateOfDay(dayOf(at, 50)) });
  await domain({ customerId: 'cus_a', isIdentified: false, expiresOn: dateOfDay(dayOf(at, 300)) });
  await domain({ customerId: 'cus_a', isIdentified: false, tld: 'com', expiresOn: dateOfDay(dayOf(at, 300)) });
  await domain({ customerId: 'cus_a', emailState: 'unverified', tld: 'com', expiresOn: dateOfDay(dayOf(at, 300)) });
  await db.drift.createMany({
    data: [
      { subject: 'domain:a.ru', field: 'state' },
      { subject: 'b', field: 'c', seenAt: at },
    ],
  });
  const bill = { status: 'payed', currency: 'RUB', totalMinor: 100n, readAt: at };
  await db.registrarBill.createMany({ data: [1n, 2n].map((billId) => ({ billId, ...bill })) });
  const differs = { asciiName: 'a.ru', happenedOn: at, currency: 'RUB', oursMinor: 0n, theirsMinor: 100n };
  await db.bookDifference.createMany({
    data: [
      { id: newId('dif'), billId: 1n, kind: 'no_operation', ...differs },
      { id: newId('dif'), billId: 2n, kind: 'unpaid', ...differs },
    ],
  });
  const loss = { asciiName: 'a.ru', costMinor: 100n, currency: 'RUB' };
  await db.loss.createMany({ data: [1n, 2n].map((billId) => ({ id: newId('los'), billId, ...loss })) });
  const paid = { customerId: 'cus_a', provider: 'yookassa', amountMinor: 100n, currency: 'RUB' };
  await db.payment.createMany({
    data: (['odd', 'pending', 'succeeded'] as const).map((state) => ({
      ...(state === 'succeeded' && { endedAt: at }),
      id: state,
      state,
      reference: state,
      formKey: state,
      ...paid,
    })),
  });
  const back = { paymentId: 'succeeded', amountMinor: 50n, currency: 'RUB', reason: 'fraudulent' };
  await db.chargeback.createMany({ data: ['one', 'two'].map((reference) => ({ id: reference, reference, ...back })) });
  const given = { customerId: 'cus_a', currency: 'RUB', note: 'x', needsSecond: true, askedByUserId: 'usr_a' };
  await db.adjustment.create({ data: { id: 'adj_a', amountMinor: -500n, formKey: 'adj_a', ...given } });
  const days = (count: number) => ago(count * 24 * 60);
  const transfers = [
    { state: 'under_way', orderedAt: days(30), statusAt: days(16) },
    { state: 'under_way', orderedAt: days(16) },
    { state: 'under_way', orderedAt: days(30), statusAt: days(14) },
    { state: 'done', orderedAt: days(30), statusAt: days(29), endedAt: days(29) },
  ] as const;
  await db.transfer.createMany({
    data: transfers.map((transfer, index) => {
      const name = `moving-${index}.ru`;
      return { id: newId('trf'), customerId: 'cus_a', asciiName: name, unicodeName: name, ...transfer };
    }),
  });
  const calls = [
    { sentAt: ago(1), outcome: 'done' },
    { sentAt: ago(59), outcome: 'refused' },
    { sentAt: ago(2), outcome: 'unsent' },
    { sentAt: ago(61), outcome: 'done' },
  ];
  await db.registrarCall.createMany({
    data: calls.map((call) => ({ id: newId('cal'), functionName: 'nop', lane: 'sync', request: {}, ...call })),
  });
});

afterAll(() => db.$disconnect());

/** Two that are counted and one beside them, of everything that the queue tells. */
async function operations(): Promise<void> {
  const lease = { leasedBy: 'worker', leaseExpiresAt: ago(-1) };
  const [asked, sent] = [{ askedAt: ago(5), runAfter: ago(5) }, { sentAt: ago(20) }];
  const rows: Partial<Prisma.OperationCreateManyInput>[] = [
    { state: 'queued', ...asked },
    { state: 'queued', askedAt: ago(16), runAfter: ago(16) },
    { state: 'queued', askedAt: ago(20), runAfter: ago(1), errorCode: 'BILLING_LOCK' },
    { state: 'queued', askedAt: ago(20), runAfter: ago(-60), errorCode: 'BILLING_LOCK' },
    { state: 'leased', ...lease },
    { state: 'sent', ...sent, ...lease },
    { state: 'unknown', ...sent },
    { state: 'verifying', ...sent, ...lease },
    { state: 'unknown', sentAt: ago(1) },
    { state: 'attention', kind: 'domain.renew' },
    { state: 'attention', kind: 'domain.register' },
    { state: 'succeeded', endedAt: ago(1) },
    { state: 'succeeded', endedAt: ago(23 * 60) },
    { state: 'succeeded', endedAt: ago(25 * 60) },
    { state: 'cancelled', endedAt: ago(10) },
    { state: 'cancelled', endedAt: ago(25 * 60) },
  ];
  const kept = rows.map((row) => {
    const id = newOperationId();
    return { id, kind: 'domain.renew', subject: `domain:${id}.ru`, input: {}, billing: false, ...row };
  });
  await db.operation.createMany({ data: kept });
}

let made = 0;
async function domain(given: Partial<Prisma.DomainUncheckedCreateInput>): Promise<string> {
  made += 1;
  const [id, asciiName] = [newId('dom'), `name-${made}.ru`];
  const row = {
    id,
    asciiName,
    unicodeName: asciiName,
    tld: 'ru',
    state: 'active',
    serviceId: 7_000_000 + made,
  } as const;
  await db.domain.create({ data: { ...row, ...given } });
  return id;
}

async function renewal(domainId: string, told: Partial<Prisma.AutoRenewalUncheckedCreateInput>): Promise<void> {
  await db.autoRenewal.create({ data: { domainId, endsOn: soon ?? at, ...told } });
}

/** How many rows stand in the list at an address of the panel. */
async function rowsAt(href: string): Promise<number> {
  const { pathname, searchParams, hash } = new URL(href, 'http://panel');
  const search = Object.fromEntries(searchParams);
  const lists: Readonly<Record<string, () => Promise<number>>> = {
    '/admin/operations': async () =>
      (await queuePage(staff, queueSearch.parse(search), { pageSize: 500, now: at })).rows.length,
    '/admin/domains': async () => (await allDomains(staff, domainSearch.parse(search))).total,
    '/admin/registrar#losses': async () => (await openLosses(staff)).count,
    '/admin/registrar/books': async () => (await bookDifferences(staff, booksSearch.parse(search))).count,
    '/admin/registrar#drift': async () => (await driftList(staff)).count,
    '/admin/domains/transfers': async () => (await allTransfers(staff, transferSearch.parse(search), at)).length,
    '/admin/payments': async () => (await paymentLog(staff, paymentListInput.parse(search))).total,
    '/admin/adjustments': async () => (await adjustments(staff, adjustmentSearch.parse(search))).total,
    '/admin/api-log': async () => (await listCalls(staff, searchOf(callQuery.parse(search)))).calls.length,
  };
  return lists[pathname + hash]?.() ?? -1;
}

test('each sentence about what needs a person opens a list of exactly what it counts', async () => {
  const needs = needsInOrder(await needsNow(staff, at), await renewalCalendar(staff, at));
  const opened = await Promise.all(needs.map(async ({ key, kind, href }) => [key, kind, await rowsAt(href)] as const));
  expect(opened).toEqual(needs.map(({ key, kind, count }) => [key, kind, count]));
  expect(opened.toSorted(([one, of], [two, other]) => `${one} ${of}`.localeCompare(`${two} ${other}`))).toEqual([
    ['adjustments', '', 1],
    ['books', '', 1],
    ['chargebacks', '', 1],
    ['drift', '', 1],
    ['lapsing', '', 1],
    ['late', '', 2],
    ['losses', '', 2],
    ['missing', '', 1],
    ['odd', '', 1],
    ['silent', '', 2],
    ['stuck', 'domain.register', 1],
    ['stuck', 'domain.renew', 1],
    ['unclear', '', 2],
    ['unidentified', '', 1],
    ['unowned', '', 1],
    ['unpaid', '', 2],
    ['unpriced', '', 1],
    ['unverified', '', 1],
  ]);
});

test('each figure of the queue opens a list of exactly what it counts', async () => {
  const day = await queueDay(staff, at);
  const opened = {
    waiting: await rowsAt('/admin/operations?tab=waiting'),
    running: await rowsAt('/admin/operations?only=sending'),
    retrying: await rowsAt('/admin/operations?tab=retrying'),
    unclear: await rowsAt('/admin/operations?only=unclear'),
    done: await rowsAt('/admin/operations?only=done-in-day'),
    cancelled: await rowsAt('/admin/operations?only=cancelled-in-day'),
    calls: await rowsAt('/admin/api-log?within=hour'),
  };
  expect(opened).toEqual({ waiting: 2, running: 2, retrying: 2, unclear: 3, done: 2, cancelled: 1, calls: 2 });
  expect(day).toMatchObject(opened);
});

test('the calendar opens the names that are in none of its sums, and those of its weeks', async () => {
  const calendar = await renewalCalendar(staff, at);
  const { weeks, uncosted } = calendar;
  expect([uncosted, await rowsAt(uncostedList(calendar))]).toEqual([1, 1]);
  const counted = weeks.map(({ names }) => names);
  expect(counted[0]).toBe(3);
  expect(await Promise.all(weeks.map((week, index) => rowsAt(weekList(calendar, week, index))))).toEqual(counted);
});

test('a slice lies in its own tab, whichever the address says, and nonsense is none', () => {
  expect(queueSearch.parse({ only: 'late', tab: 'done' })).toMatchObject({ only: 'late', tab: 'waiting' });
  expect(queueSearch.parse({ only: 'everything', tab: 'done' })).toMatchObject({ only: undefined, tab: 'done' });
});
