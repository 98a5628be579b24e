import { afterAll, expect, test } from 'vitest';
import { provePassword, userOfProof } from '@/lib/people/auth/credentials';
import { accountBucket, addressBucket, pairBucket, signInLimits } from '@/lib/people/auth/limits';
import { hit } from '@/lib/people/auth/rate-limit';
import { openSeed, sealSeed, spendCode } from '@/lib/people/auth/second-factor';
import { actorOfSession, endSessions, openSession } from '@/lib/people/auth/sessions';
import { stepAt, totpCode } from '@/lib/people/auth/totp';
import { createCustomer } from '@/lib/people/customers/create-customer';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { createOwner } from '@/lib/people/staff/create-staff';
import { newId } from '@/lib/base/values/ids';
import { newCustomer, newEmail, newStaff, password, passwordHash } from '@/testing/people';

afterAll(() => db.$disconnect());

const request = { address: '192.0.2.7', userAgent: 'test', locale: 'en', isOwn: true } as const;

test('a session stands for its user until it is revoked, and not a moment longer', async () => {
  const anna = await newCustomer();
  const [here, there] = [await openSession(db, anna.userId, request), await openSession(db, anna.userId, request)];
  expect(await actorOfSession(db, here.id)).toEqual({
    kind: 'customer',
    userId: anna.userId,
    customerId: anna.customerId,
    sessionId: here.id,
    seenBy: null,
  });
  expect(await endSessions(db, anna.userId, { allBut: here.id })).toBe(1);
  expect(await actorOfSession(db, there.id)).toBeNull();
  expect(await actorOfSession(db, here.id)).not.toBeNull();
});

test('an expired session, and one of a disabled user, stand for nobody', async () => {
  const anna = await newCustomer();
  const session = await openSession(db, anna.userId, request);
  expect(await actorOfSession(db, session.id, new Date(session.expiresAt.getTime() + 1))).toBeNull();
  await db.user.update({ where: { id: anna.userId }, data: { disabledAt: new Date() } });
  expect(await actorOfSession(db, session.id)).toBeNull();
});

test("somebody else's session cannot be ended", async () => {
  const [anna, boris] = [await newCustomer(), await newCustomer()];
  const session = await openSession(db, anna.userId, request);
  expect(await endSessions(db, boris.userId, { id: session.id })).toBe(0);
  expect(await actorOfSession(db, session.id)).not.toBeNull();
});

test('staff who "see as" a customer act as the customer, with their own name beside it', async () => {
  const [anna, oleg] = [await newCustomer(), (await newStaff('operator')).userId];
  const session = await openSession(db, oleg, request);
  await db.session.update({ where: { id: session.id }, data: { seenAsCustomerId: anna.customerId } });
  expect(await actorOfSession(db, session.id)).toMatchObject({
    kind: 'customer',
    customerId: anna.customerId,
    seenBy: oleg,
  });
  await db.user.update({ where: { id: oleg }, data: { role: 'staff_viewer' } });
  expect(await actorOfSession(db, session.id)).toMatchObject({ kind: 'staff', role: 'viewer' });
});

test("a customer's session that is marked as seeing another customer stays what it is", async () => {
  const [anna, boris] = [await newCustomer(), await newCustomer()];
  const session = await openSession(db, anna.userId, request);
  await db.session.update({ where: { id: session.id }, data: { seenAsCustomerId: boris.customerId } });
  expect(await actorOfSession(db, session.id)).toMatchObject({ customerId: anna.customerId, seenBy: null });
});

test('the right password of a user who may sign in, and nothing else, is let in', async () => {
  const anna = await newCustomer();
  const ask = async (email: string, tried: string) =>
    userOfProof(db, await provePassword({ email }, tried), { address: '192.0.2.7', device: null });
  expect(await ask(anna.email, password)).toMatchObject({ id: anna.userId, kind: 'customer' });
  expect(await ask(anna.email, `${password} `)).toBeNull();
  expect(await ask('nobody@example.com', password)).toBeNull();
  await db.user.update({ where: { id: anna.userId }, data: { disabledAt: new Date() } });
  expect(await ask(anna.email, password)).toBeNull();
});

test('whoever signs in uses up no attempts, of theirs or of others behind the same address', async () => {
  const anna = await newCustomer();
  const address = newId('address');
  const from = { address, device: null };
  for (let times = 0; times < 3; times += 1) {
    expect(await hit(db, signInLimits('somebody@example.com', from))).toBeNull();
    expect(await hit(db, signInLimits(anna.email, from))).toBeNull();
    await userOfProof(db, await provePassword({ email: anna.email }, password), from);
  }
  expect(await db.rateLimitHit.count({ where: { bucket: addressBucket(address) } })).toBe(3);
  const own = { in: [pairBucket(anna.email, address), accountBucket(anna.email)] };
  expect(await db.rateLimitHit.count({ where: { bucket: own } })).toBe(0);
});

test('one e-mail address is one user, however many sign up with it at once', async () => {
  const email = newEmail();
  const wanted = { name: 'Anna', email, locale: 'en', passwordHash: await passwordHash() } as const;
  const attempts = await Promise.all(Array.from({ length: 8 }, () => transaction((tx) => createCustomer(tx, wanted))));
  expect(attempts.filter((made) => made.ok)).toHaveLength(1);
  expect(await db.user.count({ where: { email } })).toBe(1);
});

test('a code lets in one of many who send it at the same time, and nobody later', async () => {
  const anna = await newCustomer();
  const seed = Buffer.from('12345678901234567890');
  const now = new Date();
  const code = totpCode(seed, stepAt(now));
  const spend = () => transaction((tx) => spendCode(tx, anna.userId, seed, code, now));
  const answers = await Promise.all(Array.from({ length: 12 }, spend));
  expect(answers.filter(Boolean)).toHaveLength(1);
  expect(await spend()).toBe(false);
});

test('a seed is stored sealed and opens to itself', () => {
  const seed = Buffer.from('12345678901234567890');
  expect(sealSeed(seed)).not.toContain('12345678901234567890');
  expect(Buffer.from(openSeed(sealSeed(seed)))).toEqual(seed);
});

test('a limit lets through as many as it says in its window, then again when the window has moved on', async () => {
  const limit = { bucket: newId('bucket'), most: 3, windowMs: 60_000 };
  const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 12, 0, seconds));
  for (const seconds of [0, 10, 20]) expect(await hit(db, [limit], at(seconds))).toBeNull();
  expect(await hit(db, [limit], at(30))).toBe(1);
  expect(await hit(db, [limit], at(61))).toBeNull();
  expect(await hit(db, [limit], at(62))).toBe(1);
  expect(await hit(db, [{ ...limit, bucket: newId('bucket') }], at(62))).toBeNull();
});

test('an installation gets one first owner', async () => {
  const olga = { name: 'Olga', locale: 'en', passwordHash: await passwordHash() } as const;
  const owner = (email: string) => transaction((tx) => createOwner(tx, { ...olga, email }));
  const made = await Promise.all([owner('one@example.com'), owner('two@example.com')]);
  expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  expect(made.filter(({ ok }) => !ok)).toEqual([{ ok: false, error: 'hasOwner' }]);
});
