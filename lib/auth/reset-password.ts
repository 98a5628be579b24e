import 'server-only';
import { emailBucket } from '@/lib/auth/limits';
import { hashPassword } from '@/lib/auth/password';
import { forgive } from '@/lib/auth/rate-limit';
import { endSessions } from '@/lib/auth/sessions';
import type { Tx } from '@/lib/db/client';
import { spendLink } from '@/lib/links/links';
import { userId, type UserId } from '@/lib/values/ids';

type NewPassword = { readonly token: string; readonly newPassword: string };

/** Changes the password of the user whom the link was sent to, and ends all their sessions; null for a link that does not work. */
export async function resetByLink(tx: Tx, { token, newPassword }: NewPassword): Promise<UserId | null> {
  const link = await spendLink(tx, 'password-reset', token);
  if (!link || link.userId === null) return null;
  const changed = await tx.user.updateMany({
    where: { id: link.userId, disabledAt: null },
    data: { passwordHash: await hashPassword(newPassword) },
  });
  if (changed.count === 0) return null;
  const user = userId(link.userId);
  await endSessions(tx, user, { allBut: null });
  await forgive(tx, emailBucket(link.email));
  return user;
}
