import { run, type Runner } from 'graphile-worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { newId, newOperationId, userId } from '@/lib/base/values/ids';
import { moneyReturned } from '@/lib/money/ledger/letters/money-returned';
import { deliver } from '@/lib/people/mail/deliver';
import { saveNotices } from '@/lib/people/mail/notices';
import { textOf } from '@/lib/people/mail/outbox';
import { post } from '@/lib/people/mail/post';
import { letterLog, ownNotices, shownLetter } from '@/lib/people/mail/queries';
import type { Mail } from '@/lib/people/mail/transport';
import { registered } from '@/lib/portfolio/domains/letters/registered';
import { needsAttention } from '@/lib/queue/live/letters/needs-attention';
import { priceProposed } from '@/lib/shop/repricing/letters/price-proposed';
import { customerActor, staffActor } from '@/testing/customer-actor';
import { letters } from './letters';

const sent: Mail[] = [];
let runner: Runner;

const refusing = 'refused@staff.example';
let refusals = 0;

async function send(mail: Mail): Promise<void> {
  if (mail.to === refusing) {
    refusals += 1;
    throw new Error('550 no such mailbox');
  }
  sent.push(mail);
}

beforeAll(async () => {
  runner = await run({
    connectionString: process.env['DATABASE_URL'] ?? '',
    taskList: { letter: (job) => deliver(letters, job, send) },
    noHandleSignals: true,
    pollInterval: 200,
  });
});

afterAll(async () => {
  await runner.stop();
  await db.$disconnect();
});

async function cancelledOrder(): Promise<string> {
  const customerId = newId('cus');
  const id = newOperationId();
  await db.customer.create({ data: { id: customerId, name: 'Иванов', email: 'shop@example.net' } });
  const user = { passwordHash: 'none', name: 'Пётр\nBcc: all@example.com', locale: 'ru' };
  await db.user.create({
    data: { ...user, id: newId('usr'), email: `${customerId}@example.net`, role: 'customer', customerId },
  });
  await db.user.create({
    data: { ...user, id: newId('usr'), email: `${id}@staff.example`, role: 'staff_operator', locale: 'en' },
  });
  const state = {
    state: 'cancelled',
    endedAt: new Date(),
    heldMinor: 199_00n,
    heldCurrency: 'RUB',
    errorCode: 'DOMAIN_STOP_LIST',
  } as const;
  const operation = { kind: 'domain.register', subject: 'domain:xn--e1afmkfd.xn--p1ai', input: {}, billing: true };
  await db.operation.create({ data: { ...operation, ...state, id, customerId } });
  return id;
}

test('money that went back is told to the customer, in their language, once', async () => {
  const operationId = await cancelledOrder();
  await transaction(async (tx) => {
    await post(tx, moneyReturned, { operationId });
    await post(tx, moneyReturned, { operationId });
  });
  await expect.poll(() => sent.length, { timeout: 15_000 }).toBe(1);
  expect(sent[0]?.subject).toMatch(/пример\.рф.+199,00/);
  expect(sent[0]?.text).not.toMatch(/^Bcc:/m);
  expect(sent[0]?.to).toMatch(/^cus_.+@example\.net$/);
});

test('a letter whose cause was rolled back is never sent; what needs a person is told to staff', async () => {
  sent.length = 0;
  const operationId = await cancelledOrder();
  const failing = transaction(async (tx) => {
    await post(tx, registered, { operationId });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await transaction((tx) => post(tx, needsAttention, { operationId }));
  await expect.poll(() => sent.map(({ to }) => to), { timeout: 15_000 }).toContain(`${operationId}@staff.example`);
  expect(sent.filter(({ subject }) => !subject.startsWith('Needs a person'))).toEqual([]);
});

test('an address that takes no mail brings nobody else a letter twice', async () => {
  sent.length = 0;
  const operationId = await cancelledOrder();
  const user = { passwordHash: 'none', name: 'Oleg', role: 'staff_operator', locale: 'en' } as const;
  await db.user.create({ data: { ...user, id: newId('usr'), email: refusing } });
  await transaction((tx) => post(tx, needsAttention, { operationId }));
  await expect.poll(() => refusals, { timeout: 20_000 }).toBeGreaterThan(1);
  expect(sent.filter(({ to }) => to === `${operationId}@staff.example`)).toHaveLength(1);
});

test('a new price is put to the customer with what changes; nobody hears of one that was answered before', async () => {
  sent.length = 0;
  const operationId = await cancelledOrder();
  const { customerId } = await db.operation.update({
    where: { id: operationId },
    data: { state: 'attention', endedAt: null },
  });
  const price = { currency: 'RUB', priceBeforeMinor: 199_00n, priceMinor: 999_00n, costMinor: 500_00n };
  const asked = {
    state: 'proposed',
    fence: 0n,
    input: {},
    yearsBefore: 1,
    years: 3,
    proposedByUserId: 'usr_1',
  } as const;
  const expiresAt = new Date(Date.now() + 86_400_000);
  const repricing = { id: newId('rep'), operationId, number: 1, customerId: customerId ?? '', expiresAt };
  await db.repricing.create({ data: { ...repricing, ...price, ...asked } });
  await transaction((tx) => post(tx, priceProposed, { operationId }));
  await expect.poll(() => sent.length, { timeout: 15_000 }).toBe(1);
  expect(sent[0]?.text).toMatch(/1 → 3[^]+999,00[^]+800,00[^]+\/operations\//);
  await db.repricing.updateMany({ where: { operationId }, data: { state: 'declined' } });
  await deliver(letters, { kind: 'priceProposed', operationId }, send);
  expect(sent).toHaveLength(1);
});

test('a letter that an earlier version queued for one reader is delivered to them alone', async () => {
  sent.length = 0;
  const operationId = await cancelledOrder();
  const staff = await db.user.findFirstOrThrow({ where: { email: `${operationId}@staff.example` } });
  await deliver(letters, { kind: 'needsAttention', operationId, userId: staff.id }, send);
  expect(sent.map(({ to }) => to)).toEqual([staff.email]);
  expect(sent[0]?.text).toContain('DOMAIN_STOP_LIST');
});

test('a letter is kept as it was written, and one that went is not sent again by a job that is repeated', async () => {
  sent.length = 0;
  const operationId = await cancelledOrder();
  const job = { kind: 'moneyReturned', operationId, letterId: newId('let') };
  const lost = (mail: Mail): Promise<void> => {
    sent.push(mail);
    return Promise.reject(Object.assign(new Error('550 secret of the server'), { responseCode: 550 }));
  };
  await expect(deliver(letters, job, lost)).rejects.toThrow('550');
  const where = { jobKey: { startsWith: job.letterId } };
  expect(await db.sentLetter.findMany({ where })).toMatchObject([{ sentAt: null, failure: '550' }]);
  await db.user.updateMany({ where: { email: { endsWith: '@example.net' } }, data: { locale: 'en' } });
  await deliver(letters, job, send);
  await deliver(letters, job, send);
  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual(sent[0]);
  const [kept] = await db.sentLetter.findMany({ where });
  expect(kept).toMatchObject({ channel: 'mail', domains: ['xn--e1afmkfd.xn--p1ai'], failure: null });
  expect(kept?.sentAt).not.toBeNull();
  expect(kept?.sealed).not.toContain('199');
  expect(textOf(kept?.sealed ?? '')).toBe(sent[0]?.text);
});

test('what a person does without is not sent to them, and what is a duty is', async () => {
  sent.length = 0;
  const operationId = await cancelledOrder();
  const { customerId } = await db.operation.findUniqueOrThrow({ where: { id: operationId } });
  const reader = await db.user.findFirstOrThrow({ where: { customerId } });
  const actor = { ...customerActor(customerId ?? ''), userId: userId(reader.id) };
  await transaction((tx) =>
    saveNotices(tx, actor, { orders: false, renewals: true, transfers: true, timeZone: 'Asia/Omsk' }),
  );
  await deliver(letters, { kind: 'registered', operationId }, send);
  expect(sent).toEqual([]);
  await deliver(letters, { kind: 'moneyReturned', operationId }, send);
  expect(sent).toHaveLength(1);
  expect(await ownNotices(actor)).toEqual({ orders: false, renewals: true, transfers: true, timeZone: 'Asia/Omsk' });
  await transaction((tx) =>
    saveNotices(tx, actor, { orders: true, renewals: true, transfers: true, timeZone: 'Asia/Omsk' }),
  );
  await deliver(letters, { kind: 'registered', operationId }, send);
  expect(sent).toHaveLength(2);
});

test('staff find a letter by its name or customer and read it as it was', async () => {
  const operationId = await cancelledOrder();
  const { customerId } = await db.operation.findUniqueOrThrow({ where: { id: operationId } });
  await deliver(letters, { kind: 'moneyReturned', operationId, letterId: newId('let') }, send);
  const viewer = staffActor('viewer');
  const { rows } = await letterLog(viewer, { customerId: customerId ?? '', page: 1 });
  expect(rows).toMatchObject([{ recipient: `${customerId}@example.net`, channel: 'mail' }]);
  const id = rows[0]?.id ?? '';
  expect((await letterLog(viewer, { text: 'пример.рф', page: 1 })).rows.map((row) => row.id)).toContain(id);
  expect((await letterLog(viewer, { domain: 'other.ru', page: 1 })).rows).toEqual([]);
  expect(await shownLetter(viewer, id)).toMatchObject({ text: sent.at(-1)?.text, customer: { id: customerId } });
});
