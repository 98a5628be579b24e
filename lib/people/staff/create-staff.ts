import 'server-only';
import type { UserRole } from '@/generated/prisma/client';
import type { StaffRole } from '@/lib/people/access/actor';
import type { PasswordHash } from '@/lib/people/auth/password';
import { isEmailTaken } from '@/lib/people/users/email-taken';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import type { Locale } from '@/lib/base/i18n/locales';
import { newId, userId, type UserId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';

export const storedRole = {
  viewer: 'staff_viewer',
  operator: 'staff_operator',
  owner: 'staff_owner',
} as const satisfies Record<StaffRole, UserRole>;

export type NewStaff = {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: PasswordHash;
  readonly role: StaffRole;
  readonly locale: Locale;
};

/** Somebody who works for the reseller. */
export async function createStaff(tx: Tx, { role, ...who }: NewStaff): Promise<Result<UserId, 'email-taken'>> {
  if (await isEmailTaken(tx, who.email)) return fail('email-taken');
  const id = userId(newId('usr'));
  await tx.user.create({ data: { id, ...who, role: storedRole[role] } });
  return ok(id);
}

/** The first owner of a new installation; null when there is an owner already, who is left alone. */
export async function createOwner(tx: Tx, owner: Omit<NewStaff, 'role'>): Promise<UserId | null> {
  await lock(tx, ownersLock);
  if ((await tx.user.count({ where: { role: 'staff_owner' } })) > 0) return null;
  const made = await createStaff(tx, { ...owner, role: 'owner' });
  return made.ok ? made.value : null;
}

/** Held by whatever may change who the owners are. */
export const ownersLock = 'staff-owners';

/** Whether somebody else could still run the installation without this user. */
export async function hasOtherOwner(tx: Tx, user: string): Promise<boolean> {
  await lock(tx, ownersLock);
  return (await tx.user.count({ where: { role: 'staff_owner', disabledAt: null, id: { not: user } } })) > 0;
}
