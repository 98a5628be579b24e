import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { endSessions } from '@/lib/people/auth/sessions';
import { whereUser, type NamedUser } from '@/lib/people/users/named-user';
import type { Tx } from '@/lib/base/db/client';
import { userId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** Lets somebody in no more, wherever they are signed in. */
export async function disableUser(tx: Tx, user: NamedUser): Promise<Result<null, 'notFound'>> {
  const changed = await tx.user.updateMany({ where: whereUser(user), data: { disabledAt: now() } });
  if (changed.count === 0) return fail('notFound');
  await endSessions(tx, userId(user.id), { allBut: null });
  return ok(null);
}

/** Lets somebody in again, with what they signed in with before. */
export async function enableUser(tx: Tx, user: NamedUser): Promise<Result<null, 'notFound'>> {
  const changed = await tx.user.updateMany({ where: whereUser(user), data: { disabledAt: null } });
  return changed.count === 0 ? fail('notFound') : ok(null);
}
