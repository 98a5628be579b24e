import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { askForNewPassword, signIn, signInWithCode, signUp } from '@/lib/shop/sign-in/actions';
import { accountBucket, addressBucket } from '@/lib/people/auth/limits';
import { hashPassword } from '@/lib/people/auth/password';
import { growingWaitMs, minutesMs } from '@/lib/people/auth/rate-limit';
import { newRecoveryCodes } from '@/lib/people/auth/recovery-codes';
import { sealSeed } from '@/lib/people/auth/second-factor';
import { stepAt, totpCode } from '@/lib/people/auth/totp';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { Browser } from '@/testing/next-request';
import { send } from '@/testing/browser-actions';
import { newCustomer, newEmail, password } from '@/testing/people';

vi.mock('next/headers', () => import('@/testing/next-request'));
vi.mock('next/cache', () => import('@/testing/next-request'));
vi.mock('next/navigation', () => import('@/testing/next-request'));

beforeEach(() => db.rateLimitHit.deleteMany());
afterAll(() => db.$disconnect());

const seed = Buffer.from('12345678901234567890');
const at = (n: number) => new Browser(`198.51.${Math.floor(n / 250)}.${(n % 250) + 1}`);
const home = () => new Browser('192.0.2.80');

const enter = (browser: Browser, email: string, tried = password) => send(browser, signIn, { email, password: tried });
const give = (browser: Browser, code: string) => send(browser, signInWithCode, { code });
const forgot = (browser: Browser, email: string) => send(browser, askForNewPassword, { email });

async function guess(browser: Browser, email: string, times: number): Promise<string[]> {
  const said = [];
  for (let guesses = 0; guesses < times; guesses += 1) said.push(await enter(browser, email, 'wrong'));
  return said;
}

const wait = /^errors\.tooManyAttempts\?minutes=\d+$/;
const lettersTo = (email: string) => db.oneTimeLink.count({ where: { email } });

test("an attacker's hundred wrong passwords do not stop the owner elsewhere, and stop the attacker", async () => {
  const anna = await newCustomer();
  const said = await guess(at(1), anna.email, 100);
  expect(said.filter((text) => text === 'errors.wrongPassword')).toHaveLength(5);
  expect(said.at(-1)).toBe('errors.tooManyAttempts?minutes=1');
  expect(await enter(at(1), anna.email)).toMatch(wait);
  expect(await enter(home(), anna.email)).toBe('→ /domains');
});

test('behind the very address of the attacker a new device waits, and a known one comes in', async () => {
  const anna = await newCustomer();
  const phone = home();
  expect(await enter(phone, anna.email)).toBe('→ /domains');
  await guess(home(), anna.email, 10);
  expect(await enter(home(), anna.email)).toMatch(wait);
  expect(await enter(phone, anna.email)).toBe('→ /domains');
});

test('guesses from thirty addresses refuse the owner nothing, and do not concern a known device', async () => {
  const anna = await newCustomer();
  const phone = home();
  await enter(phone, anna.email);
  await Promise.all(Array.from({ length: 30 }, (_, n) => guess(at(n), anna.email, 1)));
  expect(await enter(home(), anna.email)).toBe('→ /domains');
  await guess(phone, anna.email, 1);
  expect(await db.rateLimitHit.count({ where: { bucket: accountBucket(anna.email) } })).toBe(30);
  expect(await enter(phone, anna.email)).toBe('→ /domains');
});

test('addresses of one IPv6 network are one guesser', async () => {
  const anna = await newCustomer();
  const said = [];
  for (let n = 0; n < 7; n += 1) said.push(...(await guess(new Browser(`2001:db8:1:1::${n + 1}`), anna.email, 1)));
  expect(said.filter((text) => wait.test(text))).toHaveLength(2);
});

test('one address that tries a password on everybody is stopped; whoever is known there comes in', async () => {
  const anna = await newCustomer();
  const phone = home();
  await enter(phone, anna.email);
  const bucket = addressBucket(phone.address);
  await db.rateLimitHit.createMany({ data: Array.from({ length: 56 }, () => ({ bucket })) });
  for (let n = 0; n < 4; n += 1) await enter(home(), `${n}@example.org`, 'Password123');
  expect(await enter(home(), anna.email)).toMatch(wait);
  expect(await enter(phone, anna.email)).toBe('→ /domains');
});

test('a known device is known for its own account, its guesses are bounded, and a new password ends it', async () => {
  const [anna, boris] = [await newCustomer(), await newCustomer()];
  const thief = home();
  await enter(thief, boris.email);
  await guess(home(), anna.email, 5);
  expect(await enter(thief, anna.email)).toMatch(wait);
  expect((await guess(thief, boris.email, 6)).at(-1)).toMatch(wait);
  await db.rateLimitHit.deleteMany();
  await guess(home(), boris.email, 5);
  await db.user.update({ where: { id: boris.userId }, data: { passwordHash: await hashPassword('a new one') } });
  expect(await enter(thief, boris.email, 'a new one')).toMatch(wait);
});

test('a device is known once the second factor was passed there too, not by the password alone', async () => {
  const anna = await newCustomer();
  await db.user.update({ where: { id: anna.userId }, data: { totpSealed: sealSeed(seed) } });
  const browser = home();
  expect(await enter(browser, anna.email)).toBe('→ /sign-in/code');
  expect(browser.jar.has('known-device')).toBe(false);
  expect(await give(browser, totpCode(seed, stepAt(new Date())))).toBe('→ /domains');
  expect(browser.jar.has('known-device')).toBe(true);
});

test('who has the password guesses five codes from all addresses together; the owner comes in on a known device or by a recovery code', async () => {
  const anna = await newCustomer();
  await db.user.update({ where: { id: anna.userId }, data: { totpSealed: sealSeed(seed) } });
  const codes = await transaction((tx) => newRecoveryCodes(tx, anna.userId));
  const phone = home();
  await enter(phone, anna.email);
  expect(await give(phone, codes[0] ?? '')).toBe('→ /domains');
  const said = [];
  for (let n = 0; n < 12; n += 1) {
    await enter(at(n), anna.email);
    const attacker = at(n);
    await enter(attacker, anna.email);
    said.push(await give(attacker, '000000'));
  }
  expect(said.filter((text) => text === 'errors.wrongCode')).toHaveLength(5);
  const other = new Browser('203.0.113.9');
  await enter(other, anna.email);
  expect(await give(other, codes[1] ?? '')).toBe('→ /domains');
  await enter(phone, anna.email);
  expect(await give(phone, totpCode(seed, stepAt(new Date())))).toBe('→ /domains');
});

test('codes sent without the password fill no lane: whoever took too long is told to start again', async () => {
  for (let n = 0; n < 8; n += 1) expect(await give(home(), '000000')).toBe('signIn.errors.startAgain');
});

test('waits double from a minute to the longest, so that a day holds some thirty passwords or some fifteen codes', () => {
  const inMinutes = (hits: number, longest: number) =>
    growingWaitMs(hits, { free: 5, longestWaitMs: minutesMs(longest) }) / minutesMs(1);
  expect([4, 5, 6, 9, 10, 11, 12, 40].map((hits) => inMinutes(hits, 60))).toEqual([0, 1, 2, 16, 32, 60, 60, 60]);
  expect(guessesADay(60)).toBeLessThan(36);
  expect(guessesADay(360)).toBeLessThan(18);
  function guessesADay(longest: number): number {
    let [guesses, minutes] = [0, 0];
    for (; minutes < 24 * 60; guesses += 1) minutes += inMinutes(guesses, longest);
    return guesses;
  }
});

test('a stranger who asks for a hundred new passwords neither floods the mailbox nor keeps the owner from a letter', async () => {
  const anna = await newCustomer();
  const phone = home();
  await enter(phone, anna.email);
  for (let n = 0; n < 100; n += 1) await forgot(at(1), anna.email);
  expect(await lettersTo(anna.email)).toBe(3);
  expect(await forgot(home(), anna.email)).toBe('success');
  expect(await lettersTo(anna.email)).toBe(4);
  await Promise.all(Array.from({ length: 40 }, (_, n) => forgot(at(n), anna.email)));
  expect(await lettersTo(anna.email)).toBe(4);
  expect(await forgot(new Browser('203.0.113.9'), anna.email)).toBe('success');
  expect(await lettersTo(anna.email)).toBe(4);
  expect(await forgot(phone, anna.email)).toBe('success');
  expect(await lettersTo(anna.email)).toBe(5);
});

test('a stranger who signs up with an address again and again leaves its reader free to do so', async () => {
  const email = newEmail();
  const ask = (browser: Browser) => send(browser, signUp, { name: 'Anna', email });
  for (let n = 0; n < 30; n += 1) await ask(at(1));
  expect(await ask(home())).toBe('success');
  expect(await lettersTo(email)).toBe(4);
});
