import 'server-only';
import type { PasswordHash } from '@/lib/people/auth/password';
import { endSessions } from '@/lib/people/auth/sessions';
import { whereUser, type NamedUser } from '@/lib/people/users/named-user';
import type { Tx } from '@/lib/base/db/client';
import { endLinks } from '@/lib/people/links/links';
import { userId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';

/**
 * A way back in for somebody who lost password and phone: a new password, no second factor with its recovery codes, no
 * open session and no link that was sent.
 */
export async function replaceAccess(
  tx: Tx,
  user: NamedUser,
  passwordHash: PasswordHash,
): Promise<Result<null, 'notFound'>> {
  const changed = await tx.user.updateMany({ where: whereUser(user), data: { passwordHash, totpSealed: null } });
  if (changed.count === 0) return fail('notFound');
  await tx.recoveryCode.deleteMany({ where: { userId: user.id } });
  await endSessions(tx, userId(user.id), { allBut: null });
  await endLinks(tx, user.id);
  return ok(null);
}
