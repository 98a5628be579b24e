import { afterAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { forget } from './forget';

const dayMs = 24 * 60 * 60_000;
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs);
const user = { id: 'usr_1', email: 'anna@example.net', passwordHash: '', name: 'Anna', role: 'staff_owner' } as const;

beforeEach(() => db.user.upsert({ where: { id: user.id }, create: user, update: {} }));
afterAll(() => db.$disconnect());

const session = (expiresAt: Date, revokedAt: Date | null = null) =>
  db.session.create({ data: { id: newId('ses'), userId: user.id, expiresAt, revokedAt } });

const cart = async (expiresAt: Date, orderedAt: Date | null = null) => {
  const id = newId('quo');
  await db.quote.create({ data: { id, tokenHash: id, currency: 'RUB', expiresAt, orderedAt } });
  const amounts = { costMinor: 1n, priceMinor: 1n, firstPriceMinor: 1n, renewPriceMinor: 1n };
  const line = { kind: 'domain.register', subject: 'domain:one.ru', periods: 1, input: {}, pricedAt: new Date() };
  await db.quoteLine.create({ data: { id: newId('qln'), quoteId: id, ...line, ...amounts } });
};

const drift = (seenAt: Date | null) =>
  db.drift.create({ data: { subject: 'domain:one.ru', field: 'expiresOn', at: daysAgo(1000), seenAt } });

const call = (sentAt: Date) =>
  db.registrarCall.create({ data: { id: newId('cal'), functionName: 'nop', lane: 'sync', request: {}, sentAt } });

const letter = (createdAt: Date) =>
  db.keptLetter.create({ data: { id: newId('let'), recipient: '', subject: '', sealed: '', createdAt } });

const sentLetter = (createdAt: Date) => {
  const id = newId('let');
  const written = { kind: 'registered', channel: 'mail', recipient: '', subject: '', sealed: '' };
  return db.sentLetter.create({ data: { id, jobKey: id, domains: [], ...written, createdAt } });
};

const link = (expiresAt: Date) =>
  db.oneTimeLink.create({ data: { id: newId('lnk'), purpose: 'sign-up', email: '', locale: 'en', expiresAt } });

const pastedList = (createdAt: Date) =>
  db.pastedList.create({ data: { id: newId('lst'), userId: user.id, names: 'one.ru', createdAt } });

const reading = (readAt: Date) =>
  db.availabilityReading.create({ data: { asciiName: newId('rdg'), state: 'taken', readAt } });

const whoisAnswer = (readAt: Date) =>
  db.whoisAnswer.create({ data: { asciiName: newId('who'), verdict: 'free', pieces: [], readAt } });

test.each([
  ['sessions that ran out', session, 30, () => db.session.deleteMany()],
  ['sessions that were ended', (at: Date) => session(daysAgo(-5), at), 30, () => db.session.deleteMany()],
  ['carts that nobody paid', cart, 30, () => db.quote.deleteMany()],
  ['carts that were paid', (at: Date) => cart(at, at), 30, () => db.quote.deleteMany()],
  ['differences that were seen', drift, 90, () => db.drift.deleteMany()],
  ['calls', call, 90, () => db.registrarCall.deleteMany()],
  ['letters kept for their owner', letter, 7, () => db.keptLetter.deleteMany()],
  ['letters that were sent', sentLetter, 1_100, () => db.sentLetter.deleteMany()],
  ['pasted lists', pastedList, 7, () => db.pastedList.deleteMany()],
  ['links', link, 1, () => db.oneTimeLink.deleteMany()],
  ['answers of WHOIS', whoisAnswer, 1, () => db.whoisAnswer.deleteMany()],
  [
    'turns at WHOIS servers',
    (freeAt: Date) => db.whoisTurn.create({ data: { server: newId('srv'), freeAt } }),
    1,
    () => db.whoisTurn.deleteMany(),
  ],
  ['readings of availability', reading, 1, () => db.availabilityReading.deleteMany()],
  [
    'attempts to sign in',
    (at: Date) => db.rateLimitHit.create({ data: { bucket: 'sign-in', at } }),
    1,
    () => db.rateLimitHit.deleteMany(),
  ],
  [
    'workers that are gone',
    (seenAt: Date) => db.workerNode.create({ data: { id: newId('wrk'), startedAt: seenAt, seenAt } }),
    1,
    () => db.workerNode.deleteMany(),
  ],
] as const)('%s are forgotten after their time, and not a moment before', async (_what, make, days, left) => {
  await make(daysAgo(days + 0.01));
  await make(daysAgo(days - 0.01));
  await forget();
  expect((await left()).count).toBe(1);
  expect(await db.quoteLine.count()).toBe(0);
});

test('a difference that nobody has seen waits for them, however old', async () => {
  await drift(null);
  await forget();
  expect(await db.drift.count()).toBe(1);
});
