import 'server-only';
import type { StaffActor, StaffRole } from '@/lib/people/access/actor';
import { storedRole } from '@/lib/people/access/stored-role';
import type { PasswordHash } from '@/lib/people/auth/password';
import { hasOtherOwner } from '@/lib/people/staff/owners';
import { disableUser } from '@/lib/people/users/disable-user';
import { whereUser } from '@/lib/people/users/named-user';
import { replaceAccess } from '@/lib/people/users/replace-access';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** Gives somebody another role; the last owner who may sign in keeps theirs. */
export async function changeRole(
  tx: Tx,
  user: string,
  role: StaffRole,
): Promise<Result<null, 'lastOwner' | 'notFound'>> {
  if (role !== 'owner' && !(await hasOtherOwner(tx, user))) return fail('lastOwner');
  const where = whereUser({ id: user, of: 'staff' });
  const changed = await tx.user.updateMany({ where, data: { role: storedRole[role] } });
  return changed.count === 0 ? fail('notFound') : ok(null);
}

/** Lets a colleague in no more; never the last owner who may sign in. */
export async function disableStaff(tx: Tx, user: string): Promise<Result<null, 'lastOwner' | 'notFound'>> {
  if (!(await hasOtherOwner(tx, user))) return fail('lastOwner');
  return disableUser(tx, { id: user, of: 'staff' });
}

/** A new password and no second factor for a colleague who lost theirs. */
export async function replaceStaffAccess(
  tx: Tx,
  actor: StaffActor,
  user: string,
  passwordHash: PasswordHash,
): Promise<Result<null, 'own' | 'notFound'>> {
  // One's own password is changed on one's own page, where the old one is asked for.
  if (user === actor.userId) return fail('own');
  return replaceAccess(tx, { id: user, of: 'staff' }, passwordHash);
}
