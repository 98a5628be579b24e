import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import type { Proof } from '@/lib/people/auth/credentials';
import { passwordBucket } from '@/lib/people/auth/limits';
import { forgive } from '@/lib/people/auth/rate-limit';
import type { Tx } from '@/lib/base/db/client';

/** Whether the proof is of the password that the person who asks has now; asked again before credentials change. */
export async function isOwnPassword(tx: Tx, actor: Actor, proof: Proof | null): Promise<boolean> {
  if (!proof || proof.id !== actor.userId) return false;
  if ((await tx.user.count({ where: { ...proof } })) === 0) return false;
  await forgive(tx, passwordBucket(actor.sessionId));
  return true;
}
