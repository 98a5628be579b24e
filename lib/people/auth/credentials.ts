import 'server-only';
import { accountBucket, addressBucket, deviceBucket, pairBucket, type From } from '@/lib/people/auth/limits';
import { isPassword } from '@/lib/people/auth/password';
import { forgive, takeBack } from '@/lib/people/auth/rate-limit';
import type { Queue } from '@/lib/people/auth/turns';
import { db, type Tx } from '@/lib/base/db/client';
import { userId, type UserId } from '@/lib/base/values/ids';

export type KnownUser = {
  readonly id: UserId;
  readonly kind: 'customer' | 'staff';
  readonly totpSealed: string | null;
};

/** That the password of a user was typed: the stored hash that it matched. */
export type Proof = { readonly id: string; readonly passwordHash: string };

/** Compares the password; null without saying what is wrong. Takes long, so it must not run inside a transaction. */
export async function provePassword(
  where: { email: string } | { id: string },
  password: string,
  queue?: Queue,
): Promise<Proof | null> {
  const user = await db.user.findUnique({ where, select: { id: true, passwordHash: true } });
  return (await isPassword(user?.passwordHash ?? null, password, queue)) ? user : null;
}

/** The user of a proof, if the password is still that one and they may sign in. Forgets earlier failures from there. */
export async function userOfProof(tx: Tx, proof: Proof | null, from: From): Promise<KnownUser | null> {
  if (!proof) return null;
  const user = await tx.user.findFirst({ where: { ...proof, disabledAt: null }, select: { ...fields, email: true } });
  if (!user) return null;
  await forgiveFailures(tx, user.email, from);
  return known(user);
}

/** What others did from elsewhere stays counted. */
async function forgiveFailures(tx: Tx, email: string, { address, device }: From): Promise<void> {
  if (device !== null) return forgive(tx, deviceBucket(device));
  await forgive(tx, pairBucket(email, address));
  await takeBack(tx, addressBucket(address));
  await takeBack(tx, accountBucket(email));
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
