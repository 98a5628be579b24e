import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { hashPassword, isPassword } from '@/lib/people/auth/password';
import { resetByLink } from '@/lib/people/links/reset-password';
import { actorOfSession, openSession } from '@/lib/people/auth/sessions';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { askForLink, liveLink, spendLink, type LinkPurpose } from '@/lib/people/links/links';
import { writeLinkLetter } from '@/lib/people/links/letters/write';
import { keptLetters } from '@/lib/people/mail/queries';
import { mailer, type Mail } from '@/lib/people/mail/transport';
import { sessionId, userId } from '@/lib/base/values/ids';
import { newCustomer, newEmail } from '@/testing/people';

afterAll(() => db.$disconnect());

const sent: Mail[] = [];
const send = (mail: Mail) => Promise.resolve(void sent.push(mail));

beforeEach(() => sent.splice(0));

const customer = () => newCustomer({ locale: 'ru' });

async function ask(purpose: LinkPurpose, email: string): Promise<string> {
  await transaction((tx) => askForLink(tx, { purpose, email, locale: 'en', details: { name: 'Anna' } }));
  return (await db.oneTimeLink.findFirstOrThrow({ where: { email }, orderBy: { createdAt: 'desc' } })).id;
}

async function tokenFor(purpose: LinkPurpose, email: string): Promise<string> {
  await writeLinkLetter(await ask(purpose, email), send);
  return tokenIn(sent.at(-1));
}

function tokenIn(mail: Mail | undefined): string {
  return /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

async function reset(token: string) {
  const passwordHash = await hashPassword('a quite new password');
  return transaction((tx) => resetByLink(tx, { token, passwordHash, address: '192.0.2.9' }));
}

test('a reset link changes the password once, ends every session and leaves the second factor on', async () => {
  const anna = await customer();
  await db.user.update({ where: { id: anna.userId }, data: { totpSealed: 'sealed' } });
  const session = await openSession(db, anna.userId, { address: '', userAgent: '' });
  const token = await tokenFor('password-reset', anna.email);
  expect(sent[0]).toMatchObject({ to: anna.email, subject: expect.stringContaining('новый пароль') });
  const answers = await Promise.all(Array.from({ length: 5 }, () => reset(token)));
  expect(answers.filter((answer) => answer.ok && answer.value === anna.userId)).toHaveLength(1);
  expect(await reset(token)).toEqual({ ok: false, error: 'linkDead' });
  const user = await db.user.findUniqueOrThrow({ where: { id: anna.userId } });
  expect(await isPassword(user.passwordHash, 'a quite new password')).toBe(true);
  expect(user.totpSealed).toBe('sealed');
  expect(await actorOfSession(db, session.id)).toBeNull();
});

test('a reset link works for an hour, for its own purpose, and is stored as a digest alone', async () => {
  const anna = await customer();
  const token = await tokenFor('password-reset', anna.email);
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  expect(await liveLink(db, 'password-reset', token, inMinutes(59))).not.toBeNull();
  expect(await liveLink(db, 'password-reset', token, inMinutes(61))).toBeNull();
  expect(await liveLink(db, 'sign-up', token)).toBeNull();
  const rows = await db.oneTimeLink.findMany({ where: { email: anna.email } });
  const kept = JSON.stringify(rows);
  expect(kept).not.toContain(token);
});

test('one reset link that was used ends the others of the same person', async () => {
  const anna = await customer();
  const [first, second] = [await tokenFor('password-reset', anna.email), await tokenFor('password-reset', anna.email)];
  expect(await reset(second)).toEqual({ ok: true, value: anna.userId });
  expect(await reset(first)).toEqual({ ok: false, error: 'linkDead' });
});

test('asking leaves the same row whoever has the address; the letter alone tells them apart', async () => {
  const anna = await customer();
  const rows = [];
  for (const email of [anna.email, newEmail()]) {
    const id = await ask('password-reset', email);
    const {
      purpose,
      userId: user,
      tokenHash,
      locale,
      details,
    } = await db.oneTimeLink.findUniqueOrThrow({ where: { id } });
    rows.push({ purpose, user, tokenHash, locale, details });
    await writeLinkLetter(id, send);
  }
  expect(rows[0]).toEqual(rows[1]);
  expect(sent.map(({ to }) => to)).toEqual([anna.email]);
});

test('somebody who is disabled gets no reset link', async () => {
  const anna = await customer();
  await db.user.update({ where: { id: anna.userId }, data: { disabledAt: new Date() } });
  await writeLinkLetter(await ask('password-reset', anna.email), send);
  expect(sent).toEqual([]);
});

test('a sign-up writes to a new address with a link, and to a known one that it has an account, with none', async () => {
  const anna = await customer();
  await writeLinkLetter(await ask('sign-up', anna.email), send);
  expect(sent[0]?.subject).toContain('уже есть учётная запись');
  expect(tokenIn(sent[0])).toBe('');
  const email = newEmail();
  const token = await tokenFor('sign-up', email);
  expect(await transaction((tx) => spendLink(tx, 'sign-up', token))).toMatchObject({
    email,
    details: { name: 'Anna' },
  });
  expect(await transaction((tx) => spendLink(tx, 'sign-up', token))).toBeNull();
});

test('without a mail server letters are kept sealed for the owner, and nothing of them is printed', async () => {
  const printed = vi.spyOn(process.stdout, 'write');
  const logged = vi.spyOn(console, 'log');
  const email = newEmail();
  await writeLinkLetter(await ask('sign-up', email), mailer());
  const output = JSON.stringify([...printed.mock.calls, ...logged.mock.calls]);
  vi.restoreAllMocks();
  const staff = { kind: 'staff', userId: userId('usr_1'), sessionId: sessionId('ses_1') } as const;
  const [letter] = await keptLetters({ ...staff, role: 'owner' });
  const token = /token=([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
  expect(letter?.to).toBe(email);
  expect(token).toHaveLength(43);
  expect(output).not.toContain(token);
  const row = await db.keptLetter.findFirstOrThrow({ where: { recipient: email } });
  expect(JSON.stringify(row)).not.toContain(token);
  expect(await keptLetters({ ...staff, role: 'operator' })).toEqual([]);
});
