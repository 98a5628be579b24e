import 'server-only';
import { mailboxBucket, pairBucket } from '@/lib/people/auth/limits';
import type { PasswordHash } from '@/lib/people/auth/password';
import { forgive } from '@/lib/people/auth/rate-limit';
import { endSessions } from '@/lib/people/auth/sessions';
import type { Tx } from '@/lib/base/db/client';
import { endLinks, spendLink } from '@/lib/people/links/links';
import { userId, type UserId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';

type NewPassword = { readonly token: string; readonly passwordHash: PasswordHash; readonly address: string };

/** Changes the password of the user whom the link was sent to, and ends all their sessions. */
export async function resetByLink(
  tx: Tx,
  { token, passwordHash, address }: NewPassword,
): Promise<Result<UserId, 'linkDead'>> {
  const link = await spendLink(tx, 'password-reset', token);
  if (!link || link.userId === null) return fail('linkDead');
  const changed = await tx.user.updateMany({
    where: { id: link.userId, disabledAt: null },
    data: { passwordHash },
  });
  if (changed.count === 0) return fail('linkDead');
  const user = userId(link.userId);
  await endSessions(tx, user, { allBut: null });
  await endLinks(tx, user);
  await forgive(tx, pairBucket(link.email, address));
  await forgive(tx, mailboxBucket('password-reset', link.email));
  return ok(user);
}
