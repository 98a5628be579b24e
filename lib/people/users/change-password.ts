import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import type { Proof } from '@/lib/people/auth/credentials';
import type { PasswordHash } from '@/lib/people/auth/password';
import { endSessions } from '@/lib/people/auth/sessions';
import { endLinks } from '@/lib/people/links/links';
import { isOwnPassword } from '@/lib/people/users/own-password';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';

type NewPassword = { readonly proof: Proof; readonly passwordHash: PasswordHash };

/** A new password of one's own (null where the old one was not proved): others are signed out, and sent links end. */
export async function changePassword(
  tx: Tx,
  actor: Actor,
  wanted: NewPassword | null,
): Promise<Result<null, 'wrongPassword'>> {
  if (!wanted || !(await isOwnPassword(tx, actor, wanted.proof))) return fail('wrongPassword');
  await tx.user.update({ where: { id: actor.userId }, data: { passwordHash: wanted.passwordHash } });
  await endSessions(tx, actor.userId, { allBut: actor.sessionId });
  await endLinks(tx, actor.userId);
  return ok(null);
}
