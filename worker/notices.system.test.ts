import { runOnce } from 'graphile-worker';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { now, nowMs } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { newId } from '@/lib/base/values/ids';
import { deliver } from '@/lib/people/mail/deliver';
import { textOf } from '@/lib/people/mail/outbox';
import type { Mail } from '@/lib/people/mail/transport';
import { tellExpiring } from '@/lib/shop/renewals/expiry-notices';
import { tellRenewed } from '@/lib/shop/renewals/tell-renewed';
import { startTestClock, type TestClock } from '@/testing/clock';
import { anOperation, forgetOperations } from '@/testing/operations';
import { newCustomer } from '@/testing/people';
import { letters } from './letters';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const connectionString = process.env['DATABASE_URL'] ?? '';

let clock: TestClock;
let sent: Mail[] = [];
let number = 7_000;

beforeAll(async () => {
  clock = await startTestClock();
  const facts = { currency: 'RUB', registerCost: 13_900n, renewCost: 20_000n, maxYears: 1 };
  await db.tldPrice.create({ data: { tld: 'ru', ...facts, readAt: new Date() } });
  await db.priceRule.upsert({ where: { tld: '*' }, create: { tld: '*', marginBps: 2500 }, update: {} });
  await work();
});
beforeEach(async () => {
  await forgetOperations();
  await db.expiryNotice.deleteMany();
  await db.expiryLetter.deleteMany();
  await db.sentLetter.deleteMany();
  await db.domain.deleteMany();
  await untilHour(12);
  sent = [];
});
afterAll(async () => {
  await clock.stop();
  await db.$disconnect();
});

/** Delivers every letter that is queued, as the worker does. */
async function work(): Promise<void> {
  const send = (mail: Mail) => Promise.resolve(void sent.push(mail));
  await runOnce({ connectionString, taskList: { letter: (job) => deliver(letters, job, send) } });
}

/** The next time that it is this hour in Moscow. */
async function untilHour(hour: number): Promise<void> {
  const ms = (hour - 3) * hourMs - (nowMs() % dayMs);
  await clock.advance(ms > 0 ? ms : ms + dayMs);
}

async function named(customerId: string, asciiName: string, endsInDays: number, autoRenews = false): Promise<string> {
  number += 1;
  const expiresOn = dateOfDay(dayOf(now(), endsInDays));
  const row = { id: newId('dom'), serviceId: BigInt(number), asciiName, unicodeName: asciiName, tld: 'ru' };
  await db.domain.create({ data: { ...row, customerId, state: 'active', expiresOn, autoRenews } });
  return row.id;
}

const namesIn = ({ text }: Mail) => [...text.matchAll(/^- (\S+)/gm)].map(([, name]) => name);

test('sixty days pass under two workers: exactly the wanted letters lie in the outbox, those of a day in one', async () => {
  const anna = await newCustomer({ email: 'anna@notices.example' });
  const boris = await newCustomer({ email: 'boris@notices.example' });
  await named(anna.customerId, 'first.ru', 61);
  await named(anna.customerId, 'second.ru', 61);
  await named(anna.customerId, 'week-later.ru', 68);
  const renewed = await named(boris.customerId, 'renewed.ru', 61, true);
  await named(boris.customerId, 'far.ru', 300);
  const [begun, got] = [dayOf(now()), new Map<number, Mail[]>()];
  for (let day = 1; day <= 69; day += 1) {
    await clock.advance(dayMs);
    const before = sent.length;
    await Promise.all([tellExpiring(db), tellExpiring(db)]);
    await tellExpiring(db);
    await work();
    await work();
    if (sent.length > before) got.set(day, sent.slice(before));
    if (day === 50)
      await db.domain.update({ where: { id: renewed }, data: { expiresOn: dateOfDay(dayOf(now(), 376)) } });
  }
  const said = [...got].flatMap(([day, mails]) =>
    mails
      .toSorted((one, other) => (one.to < other.to ? -1 : 1))
      .map((mail) => [day, mail.to.split('@')[0], ...namesIn(mail)]),
  );
  const two = ['first.ru', 'second.ru'];
  expect(said).toEqual([
    [1, 'anna', ...two],
    [1, 'boris', 'renewed.ru'],
    [8, 'anna', 'week-later.ru'],
    [31, 'anna', ...two],
    [31, 'boris', 'renewed.ru'],
    [38, 'anna', 'week-later.ru'],
    [47, 'anna', ...two],
    [47, 'boris', 'renewed.ru'],
    [54, 'anna', ...two, 'week-later.ru'],
    [58, 'anna', ...two],
    [60, 'anna', ...two],
    [61, 'anna', 'week-later.ru'],
    [62, 'anna', ...two],
    [65, 'anna', 'week-later.ru'],
    [67, 'anna', 'week-later.ru'],
    [69, 'anna', 'week-later.ru'],
  ]);
  // Provable: which letter, when, to what address, about which names, and what it said.
  const kept = await db.sentLetter.findMany({
    where: { domains: { has: 'renewed.ru' } },
    orderBy: { createdAt: 'asc' },
  });
  expect(kept.map(({ recipient, sentAt }) => [recipient, sentAt && dayOf(sentAt)])).toEqual(
    [1, 31, 47].map((day) => ['boris@notices.example', dayOf(new Date(`${begun}T00:00:00Z`), day)]),
  );
  expect(kept.every(({ sealed }) => textOf(sealed).includes('auto-renewal is on'))).toBe(true);
  expect(await db.sentLetter.count()).toBe(sent.length);
}, 240_000);

test('nobody is written to at night: the letter waits for the morning of their own time zone', async () => {
  const eastern = await newCustomer();
  await db.customer.update({ where: { id: eastern.customerId }, data: { timeZone: 'Asia/Vladivostok' } });
  await named(eastern.customerId, 'east.ru', 20);
  // Noon in Moscow is 19:00 in Vladivostok, seven hours ahead.
  await untilHour(15);
  expect(await tellExpiring(db)).toBe(0);
  await untilHour(1);
  expect(await tellExpiring(db)).toBe(0);
  await untilHour(2);
  expect(await tellExpiring(db)).toBe(1);
});

test('a name that is being renewed, is nobody’s or is gone from the registrar is told to nobody', async () => {
  const { customerId } = await newCustomer();
  await named(customerId, 'asked.ru', 20);
  const missing = await named(customerId, 'missing.ru', 20);
  const left = await named(customerId, 'left.ru', 20);
  await db.domain.update({ where: { id: missing }, data: { missingSince: now() } });
  await db.domain.update({ where: { id: left }, data: { customerId: null } });
  const id = await anOperation();
  await db.operation.update({
    where: { id },
    data: { kind: 'domain.renew', subject: 'domain:asked.ru', state: 'queued', endedAt: null },
  });
  expect(await tellExpiring(db)).toBe(0);
});

test('a name that was renewed before its letter was written is left out of it, and an empty letter is not sent', async () => {
  const { customerId } = await newCustomer();
  const id = await named(customerId, 'just-renewed.ru', 20);
  expect(await tellExpiring(db)).toBe(1);
  await db.domain.update({ where: { id }, data: { expiresOn: dateOfDay(dayOf(now(), 385)) } });
  await work();
  expect(sent).toEqual([]);
});

test('what became of automatic renewals is told together, each once: what is done and what stopped', async () => {
  const { customerId } = await newCustomer();
  const renewal = async (name: string, state: 'succeeded' | 'attention') => {
    const domainId = await named(customerId, name, 20, true);
    const operationId = await anOperation();
    const endedAt = state === 'succeeded' ? now() : null;
    await db.operation.update({ where: { id: operationId }, data: { customerId, state, endedAt } });
    await db.autoRenewal.create({ data: { domainId, endsOn: dateOfDay(dayOf(now(), 20)) ?? now(), operationId } });
    return operationId;
  };
  await renewal('a-done.ru', 'succeeded');
  await renewal('b-done.ru', 'succeeded');
  const stopped = await renewal('c-stopped.ru', 'attention');
  await tellRenewed(db);
  await tellRenewed(db);
  await work();
  const said = sent.map((mail) => namesIn(mail).join(' ')).toSorted();
  expect(said).toEqual(['a-done.ru, b-done.ru,', 'c-stopped.ru,']);
  await db.operation.update({ where: { id: stopped }, data: { state: 'succeeded', endedAt: now() } });
  await tellRenewed(db);
  await work();
  expect(sent.slice(2).map(({ subject }) => subject)).toEqual(['c-stopped.ru is renewed']);
});
