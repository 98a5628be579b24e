import 'server-only';
import { addressBucket, emailBucket } from '@/lib/auth/limits';
import { isPassword } from '@/lib/auth/password';
import { forgive, takeBack } from '@/lib/auth/rate-limit';
import type { Tx } from '@/lib/db/client';
import { userId, type UserId } from '@/lib/values/ids';

export type KnownUser = {
  readonly id: UserId;
  readonly kind: 'customer' | 'staff';
  readonly totpSealed: string | null;
};

export type Credentials = { readonly email: string; readonly password: string; readonly address: string };

/** The user these credentials belong to; null without saying which of them is wrong. Forgets earlier failures. */
export async function userWithPassword(tx: Tx, { email, password, address }: Credentials): Promise<KnownUser | null> {
  const user = await tx.user.findUnique({ where: { email }, select: { ...fields, passwordHash: true } });
  const matches = await isPassword(user?.passwordHash ?? null, password);
  if (!user || !matches || user.disabledAt) return null;
  await forgive(tx, emailBucket(email));
  await takeBack(tx, addressBucket(address));
  return known(user);
}

/** A user that may sign in, by id. */
export async function userById(tx: Tx, id: string): Promise<KnownUser | null> {
  const user = await tx.user.findFirst({ where: { id, disabledAt: null }, select: fields });
  return user && known(user);
}

const fields = { id: true, role: true, totpSealed: true, disabledAt: true } as const;

function known(user: { readonly id: string; readonly role: string; readonly totpSealed: string | null }): KnownUser {
  return { id: userId(user.id), kind: user.role === 'customer' ? 'customer' : 'staff', totpSealed: user.totpSealed };
}
