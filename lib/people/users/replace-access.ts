import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { PasswordHash } from '@/lib/people/auth/password';
import { endSessions } from '@/lib/people/auth/sessions';
import type { Tx } from '@/lib/base/db/client';
import { endLinks } from '@/lib/people/links/links';
import { userId } from '@/lib/base/values/ids';

/**
 * A way back in for somebody who lost password and phone: a new password, no second factor with its recovery codes, no
 * open session and no link that was sent. False when there is nobody like that.
 */
export async function replaceAccess(
  tx: Tx,
  where: Prisma.UserWhereInput & { readonly id: string },
  passwordHash: PasswordHash,
): Promise<boolean> {
  const changed = await tx.user.updateMany({ where, data: { passwordHash, totpSealed: null } });
  if (changed.count === 0) return false;
  await tx.recoveryCode.deleteMany({ where: { userId: where.id } });
  await endSessions(tx, userId(where.id), { allBut: null });
  await endLinks(tx, where.id);
  return true;
}
