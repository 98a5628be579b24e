import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { passwordBucket } from '@/lib/auth/limits';
import { isPassword } from '@/lib/auth/password';
import { forgive } from '@/lib/auth/rate-limit';
import type { Tx } from '@/lib/db/client';

/** Whether this is the password of the person who asks; asked again before credentials change. */
export async function isOwnPassword(tx: Tx, actor: Actor, password: string): Promise<boolean> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { passwordHash: true } });
  if (!(await isPassword(user.passwordHash, password))) return false;
  await forgive(tx, passwordBucket(actor.userId));
  return true;
}
