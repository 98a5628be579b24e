import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import { addressKey } from '@/lib/people/auth/address-key';
import { hit, minutesMs } from '@/lib/people/auth/rate-limit';
import { db } from '@/lib/base/db/client';

/** Whose sign-in failed: the address that was typed, or who had passed the first step. */
export type Tried = { readonly email: string } | { readonly id: string };

/**
 * Writes down that somebody was not let in: from where, and to which account if there is one. Never what was typed, for
 * people type passwords into the wrong field. A few rows an account and address, and so many an hour in all: a flood
 * says no more by filling the table. Must not run inside a transaction, which the refusal undoes.
 */
export async function noteFailedSignIn(tried: Tried, address: string): Promise<void> {
  const user = await db.user.findUnique({ where: tried, select: { id: true, customerId: true } });
  const limits = [
    { bucket: `audit:sign-in:${user?.id ?? 'nobody'}:${addressKey(address)}`, most: 5, windowMs: minutesMs(15) },
    { bucket: 'audit:sign-in', most: 500, windowMs: minutesMs(60) },
  ];
  if ((await hit(db, limits)) !== null) return;
  const concerns = user?.customerId ? { customerId: user.customerId } : {};
  await audit(db, null, { action: 'session.refused', subject: `user:${user?.id ?? '—'}`, address, ...concerns });
}
