import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { changeEmail, changePassword, confirmEmail } from '@/lib/people/users/actions';
import { ownAccount } from '@/lib/people/users/queries';
import { signIn } from '@/lib/shop/sign-in/actions';
import { sealSeed } from '@/lib/people/auth/second-factor';
import { currentActor } from '@/lib/people/auth/session';
import { stepAt, totpCode } from '@/lib/people/auth/totp';
import { editCustomer } from '@/lib/people/customers/actions';
import { customerDetails } from '@/lib/people/customers/queries';
import { db } from '@/lib/base/db/client';
import { liveLink } from '@/lib/people/links/links';
import { writeLinkLetter } from '@/lib/people/links/letters/write';
import type { Mail } from '@/lib/people/mail/transport';
import { sessionId, userId } from '@/lib/base/values/ids';
import { send } from '@/testing/browser-actions';
import { Browser } from '@/testing/next-request';
import { newCustomer, newEmail, newStaff, password } from '@/testing/people';

vi.mock('next/headers', () => import('@/testing/next-request'));
vi.mock('next/cache', () => import('@/testing/next-request'));
vi.mock('next/navigation', () => import('@/testing/next-request'));

beforeEach(() => db.rateLimitHit.deleteMany());
afterAll(() => db.$disconnect());

async function signedIn(email: string): Promise<Browser> {
  const browser = new Browser('192.0.2.90');
  await send(browser, signIn, { email, password });
  return browser;
}

const viewer = {
  kind: 'staff',
  role: 'viewer',
  userId: userId('usr_staff'),
  sessionId: sessionId('ses_staff'),
} as const;

const ask = (browser: Browser, to: string, more: Readonly<Record<string, string>> = {}) =>
  send(browser, changeEmail, { newEmail: to, currentPassword: password, ...more });
const confirm = (browser: Browser, token: string) => send(browser, confirmEmail, { token });
const isIn = async (browser: Browser) => (await browser.ask(currentActor)) !== null;
const emailOf = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).email;

/** The letters to an address that wait to be written. */
async function lettersTo(email: string): Promise<readonly Mail[]> {
  const letters: Mail[] = [];
  const rows = await db.oneTimeLink.findMany({ where: { email }, orderBy: { createdAt: 'asc' } });
  for (const { id } of rows) await writeLinkLetter(id, async (mail) => void letters.push(mail));
  return letters;
}

async function tokenTo(email: string): Promise<string> {
  const letters = await lettersTo(email);
  return /change-email\?token=([\w-]+)/.exec(letters.at(-1)?.text ?? '')?.[1] ?? '';
}

test('a new address counts once its reader said so: then others are signed out, and the old address is told', async () => {
  const anna = await newCustomer();
  const [here, there] = [await signedIn(anna.email), await signedIn(anna.email)];
  const to = newEmail();
  expect(await ask(here, to)).toBe('success');
  const actor = await here.ask(currentActor);
  expect(actor && (await ownAccount(actor))?.pendingEmail).toBe(to);
  expect(await emailOf(anna.userId)).toBe(anna.email);
  const token = await tokenTo(to);
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  expect(await liveLink(db, 'email-change', token, inMinutes(61))).toBeNull();
  const answers = await Promise.all([confirm(here, token), confirm(here, token), confirm(here, token)]);
  expect(answers.toSorted()).toEqual(['auth.errors.linkDead', 'auth.errors.linkDead', '→ /settings']);
  expect(await emailOf(anna.userId)).toBe(to);
  expect(await db.customer.findUnique({ where: { id: anna.customerId } })).toMatchObject({ email: to });
  expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
  expect((await lettersTo(anna.email)).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('your address was changed'),
  ]);
  expect(await send(there, signIn, { email: anna.email, password })).toBe('errors.wrongPassword');
  expect(await send(there, signIn, { email: to, password })).toBe('→ /domains');
});

test('the link may be opened in another browser, which it signs in nowhere', async () => {
  const anna = await newCustomer();
  const here = await signedIn(anna.email);
  const to = newEmail();
  await ask(here, to);
  const phone = new Browser('192.0.2.91');
  expect(await confirm(phone, await tokenTo(to))).toBe('→ /sign-in?email=changed');
  expect([await isIn(here), await isIn(phone)]).toEqual([true, false]);
});

test('the password is asked for, and the second factor where there is one', async () => {
  const anna = await newCustomer();
  const here = await signedIn(anna.email);
  const to = newEmail();
  expect(await ask(here, to, { currentPassword: 'a wrong one' })).toBe('errors.wrongCurrentPassword');
  const seed = Buffer.from('12345678901234567890');
  await db.user.update({ where: { id: anna.userId }, data: { totpSealed: sealSeed(seed) } });
  expect(await ask(here, to)).toBe('errors.required');
  expect(await ask(here, to, { code: '000000' })).toBe('errors.wrongCode');
  expect(await lettersTo(to)).toEqual([]);
  expect(await ask(here, to, { code: totpCode(seed, stepAt(new Date())) })).toBe('success');
  expect(await lettersTo(to)).toHaveLength(1);
});

test('codes cannot be guessed here by somebody with a session and its password', async () => {
  const anna = await newCustomer();
  const here = await signedIn(anna.email);
  await db.user.update({ where: { id: anna.userId }, data: { totpSealed: sealSeed(Buffer.alloc(20, 1)) } });
  const said = [];
  for (let n = 0; n < 7; n += 1) said.push(await ask(here, newEmail(), { code: '000000' }));
  expect(said.filter((text) => text === 'errors.wrongCode')).toHaveLength(5);
  expect(said.at(-1)).toMatch(/^errors\.tooManyAttempts/);
});

test("somebody else's address is answered as any other; its owner gets a letter without a link", async () => {
  const [anna, boris] = [await newCustomer(), await newCustomer()];
  const here = await signedIn(anna.email);
  expect(await ask(here, boris.email)).toBe('success');
  const [letter, ...more] = await lettersTo(boris.email);
  expect(letter?.subject).toContain('has an account already');
  expect(letter?.text).not.toContain('token=');
  expect(more).toEqual([]);
  expect(await emailOf(anna.userId)).toBe(anna.email);
});

test('an address that somebody took meanwhile stays theirs', async () => {
  const anna = await newCustomer();
  const here = await signedIn(anna.email);
  const to = newEmail();
  await ask(here, to);
  const token = await tokenTo(to);
  await newCustomer({ email: to });
  expect(await confirm(here, token)).toBe('auth.errors.linkDead');
  expect(await emailOf(anna.userId)).toBe(anna.email);
});

test('a new password ends a change that waits, and so does another one that is asked for', async () => {
  const anna = await newCustomer();
  const here = await signedIn(anna.email);
  const [first, second] = [newEmail(), newEmail()];
  await ask(here, first);
  const older = await tokenTo(first);
  await ask(here, second);
  const newer = await tokenTo(second);
  expect(await confirm(here, older)).toBe('auth.errors.linkDead');
  await send(here, changePassword, { currentPassword: password, newPassword: 'five other words make sense' });
  expect(await confirm(here, newer)).toBe('auth.errors.linkDead');
});

test("staff change a customer's address: its new reader confirms, the old one is told, sign-in and sessions follow", async () => {
  const anna = await newCustomer();
  const staff = await signedIn((await newStaff('operator')).email);
  const there = await signedIn(anna.email);
  const to = newEmail();
  const card = { customer: anna.customerId, name: 'Anna Orlova', email: to };
  expect(await send(staff, editCustomer, card)).toBe('success');
  const stored = () => db.customer.findUnique({ where: { id: anna.customerId } });
  expect(await stored()).toMatchObject({ name: 'Anna Orlova', email: anna.email });
  const pending = async () => (await customerDetails(viewer, anna.customerId))?.pendingEmail;
  expect(await pending()).toBe(to);
  expect(await confirm(new Browser('192.0.2.92'), await tokenTo(to))).toBe('→ /sign-in?email=changed');
  expect(await stored()).toMatchObject({ email: to });
  expect(await pending()).toBeNull();
  expect(await emailOf(anna.userId)).toBe(to);
  expect(await isIn(there)).toBe(false);
  expect((await lettersTo(anna.email)).at(-1)?.subject).toContain('your address was changed');
  expect(
    await db.auditEntry.findFirst({ where: { action: 'account.email', customerId: anna.customerId } }),
  ).toMatchObject({ details: { from: anna.email, to } });
});

test('the address of a customer with which nobody signs in changes alone', async () => {
  const anna = await newCustomer();
  const office = newEmail();
  await db.customer.update({ where: { id: anna.customerId }, data: { email: office } });
  const staff = await signedIn((await newStaff('operator')).email);
  const to = newEmail();
  await send(staff, editCustomer, { customer: anna.customerId, name: 'Anna', email: to });
  await confirm(new Browser('192.0.2.93'), await tokenTo(to));
  expect(await db.customer.findUnique({ where: { id: anna.customerId } })).toMatchObject({ email: to });
  expect(await emailOf(anna.userId)).toBe(anna.email);
  expect(await lettersTo(office)).toHaveLength(1);
});
