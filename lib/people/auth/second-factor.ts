import 'server-only';
import { createHmac } from 'node:crypto';
import { nowMs } from '@/lib/base/clock/clock';
import type { Actor } from '@/lib/people/access/actor';
import { isOfApp } from '@/lib/people/auth/limits';
import { spendRecoveryCode } from '@/lib/people/auth/recovery-codes';
import { acceptedStep } from '@/lib/people/auth/totp';
import { keyFor } from '@/lib/base/crypto/keys';
import { open, seal } from '@/lib/base/crypto/sealed';
import type { Tx } from '@/lib/base/db/client';

const purpose = 'totp-seed';
const seedBytes = 20;

/**
 * The seed that is offered before a second factor is confirmed. It is derived, not stored: the page may be drawn again
 * after a wrong code and still shows the key that was scanned. It changes with the session and with each use.
 */
export function offeredSeed(actor: Actor, lastStep: bigint | null): Uint8Array {
  const cause = `${actor.userId}:${actor.sessionId}:${lastStep ?? 'unused'}`;
  return createHmac('sha256', keyFor('totp-offer')).update(cause).digest().subarray(0, seedBytes);
}

export function sealSeed(seed: Uint8Array): string {
  return seal(Buffer.from(seed).toString('base64url'), purpose);
}

export function openSeed(sealed: string): Uint8Array {
  return Buffer.from(open(sealed, purpose), 'base64url');
}

/**
 * Takes a code for a user whose seed this is, and uses it up: of two requests with one code only one is let in, because
 * the last accepted step is compared and set in one statement.
 */
export async function spendCode(
  tx: Tx,
  userId: string,
  seed: Uint8Array,
  code: string,
  now = new Date(nowMs()),
): Promise<boolean> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { totpLastStep: true } });
  const step = user && acceptedStep(seed, code, now, user.totpLastStep);
  if (!step) return false;
  const used = await tx.user.updateMany({
    where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return used.count === 1;
}

/** Whether this passes the second factor of somebody who has one: a code of the app, or one of the recovery codes. */
export async function passes(tx: Tx, userId: string, totpSealed: string, code: string): Promise<boolean> {
  return isOfApp(code) ? spendCode(tx, userId, openSeed(totpSealed), code) : spendRecoveryCode(tx, userId, code);
}
