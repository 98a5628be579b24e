import { afterAll, expect, test } from 'vitest';
import { isPassword } from '@/lib/people/auth/password';
import { newToken } from '@/lib/base/crypto/token';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { linkAddress } from '@/lib/people/links/queries';
import { createFirstOwner, inviteFirstOwner } from '@/lib/people/staff/first-owner';
import { password, passwordHash } from '@/testing/people';

afterAll(() => db.$disconnect());

const email = 'reseller@example.com';

async function invite() {
  const token = newToken();
  return { token, ...(await transaction((tx) => inviteFirstOwner(tx, { email, token }))) };
}

async function accept(token: string) {
  const owner = { token, name: 'Irina', passwordHash: await passwordHash(), locale: 'ru' } as const;
  return transaction((tx) => createFirstOwner(tx, owner));
}

test('the first owner comes in once, by the newest link, and is the only one who is invited so', async () => {
  const [older, link] = [await invite(), await invite()];
  expect(await accept(older.token)).toEqual({ ok: false, error: 'linkDead' });
  expect(await db.user.count({ where: { role: 'staff_owner' } })).toBe(0);
  expect(await linkAddress('first-owner', link.token)).toBe(email);
  const made = await Promise.all([accept(link.token), accept(link.token), accept(link.token)]);
  expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  const owner = await db.user.findUniqueOrThrow({ where: { email } });
  expect(owner).toMatchObject({ name: 'Irina', role: 'staff_owner', locale: 'ru' });
  expect(await isPassword(owner.passwordHash, password)).toBe(true);
  expect(await invite()).toMatchObject({ ok: false, error: 'hasOwner' });
  expect(JSON.stringify(await db.oneTimeLink.findMany())).not.toContain(link.token);
});
