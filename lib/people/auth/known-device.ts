import 'server-only';
import { createHmac } from 'node:crypto';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { sessionCookie } from '@/lib/people/auth/session-cookie';
import { keyFor } from '@/lib/base/crypto/keys';
import { db, type Tx } from '@/lib/base/db/client';
import { env } from '@/lib/base/env/env';
import { newId, type UserId } from '@/lib/base/values/ids';

const name = 'known-device';
const lifeSeconds = 180 * 24 * 60 * 60;
// Somebody who signs in for many people must not outgrow what a request may carry.
const mostAccounts = 5;
// The salt keeps this token from being taken for a session, and a session for it.
const keys = { secret: env.APP_SECRET, salt: 'known-device' };

/** That an account was wholly signed in on this device, while its password and second factor were these. */
const knownAccount = z.object({ user: z.string(), device: z.string(), credentials: z.string() });
const claims = z.object({ accounts: z.array(knownAccount) });
type KnownAccount = z.output<typeof knownAccount>;

/**
 * The id of this device, if the account was wholly signed in on it and has the same password and second factor since:
 * devices that somebody gathered while they had the password are worth nothing after it was changed.
 */
export async function knownDevice(where: { email: string } | { id: string }): Promise<string | null> {
  const token = (await cookies()).get(name)?.value;
  if (!token) return null;
  const user = await db.user.findUnique({ where, select: credentialFields });
  if (!user) return null;
  const known = (await accountsIn(token)).find((account) => account.user === user.id);
  return known?.credentials === fingerprint(user) ? known.device : null;
}

/** Remembers that this account was wholly signed in here: a mark of trust for limits alone, which opens nothing. */
export async function rememberDevice(tx: Tx, id: UserId): Promise<void> {
  const jar = await cookies();
  const user = await tx.user.findUniqueOrThrow({ where: { id }, select: credentialFields });
  const known = await accountsIn(jar.get(name)?.value ?? '');
  const device = known.find((account) => account.user === id)?.device ?? newId('dev');
  const others = known.filter((account) => account.user !== id).slice(0, mostAccounts - 1);
  const accounts = [{ user: id, device, credentials: fingerprint(user) }, ...others];
  const token = await encode({ ...keys, token: { accounts }, maxAge: lifeSeconds });
  jar.set(name, token, { ...sessionCookie.options, maxAge: lifeSeconds });
}

const credentialFields = { id: true, passwordHash: true, totpSealed: true } as const;

async function accountsIn(token: string): Promise<readonly KnownAccount[]> {
  if (token === '') return [];
  const read = claims.safeParse(await decode({ ...keys, token }).catch(() => null));
  return read.success ? read.data.accounts : [];
}

function fingerprint({ passwordHash, totpSealed }: { passwordHash: string; totpSealed: string | null }): string {
  return createHmac('sha256', keyFor('known-device'))
    .update(`${passwordHash}:${totpSealed ?? ''}`)
    .digest('base64url');
}
