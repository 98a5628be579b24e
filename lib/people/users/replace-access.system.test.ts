import { afterAll, expect, test } from 'vitest';
import { isPassword } from '@/lib/people/auth/password';
import { newRecoveryCodes, spendRecoveryCode } from '@/lib/people/auth/recovery-codes';
import { replaceAccess } from '@/lib/people/users/replace-access';
import { actorOfSession, openSession } from '@/lib/people/auth/sessions';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { askForLink, liveLink } from '@/lib/people/links/links';
import { writeLinkLetter } from '@/lib/people/links/letters/write';
import { newCustomer, newStaff, passwordHash, password } from '@/testing/people';

afterAll(() => db.$disconnect());

test('access that staff replace leaves no code, session or link that worked before', async () => {
  const anna = await newCustomer();
  await db.user.update({ where: { id: anna.userId }, data: { totpSealed: 'sealed', passwordHash: 'lost' } });
  const [code = ''] = await newRecoveryCodes(db, anna.userId);
  const session = await openSession(db, anna.userId, { address: '', userAgent: '' });
  await askForLink(db, { purpose: 'password-reset', email: anna.email, locale: 'en' });
  const { id } = await db.oneTimeLink.findFirstOrThrow({ where: { email: anna.email } });
  let token = '';
  await writeLinkLetter(id, async ({ text }) => void (token = /token=([\w-]+)/.exec(text)?.[1] ?? ''));
  expect(await liveLink(db, 'password-reset', token)).not.toBeNull();
  const hash = await passwordHash();
  expect(await transaction((tx) => replaceAccess(tx, { id: anna.userId, of: 'customers' }, hash))).toMatchObject({
    ok: true,
  });
  expect(await spendRecoveryCode(db, anna.userId, code)).toBe(false);
  expect(await actorOfSession(db, session.id)).toBeNull();
  expect(await liveLink(db, 'password-reset', token)).toBeNull();
  const user = await db.user.findUniqueOrThrow({ where: { id: anna.userId } });
  expect(user.totpSealed).toBeNull();
  expect(await isPassword(user.passwordHash, password)).toBe(true);
});

test('somebody of another kind is left alone', async () => {
  const { userId } = await newStaff('operator');
  await newRecoveryCodes(db, userId);
  const hash = await passwordHash();
  const answer = await transaction((tx) => replaceAccess(tx, { id: userId, of: 'customers' }, hash));
  expect(answer).toEqual({ ok: false, error: 'notFound' });
  expect(await db.recoveryCode.count({ where: { userId } })).toBe(10);
});
