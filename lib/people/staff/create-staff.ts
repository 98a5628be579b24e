import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { StaffActor, StaffRole } from '@/lib/people/access/actor';
import { storedRole } from '@/lib/people/access/stored-role';
import { hasOwner } from '@/lib/people/staff/owners';
import { createUser, type NewUser } from '@/lib/people/users/create-user';
import type { Tx } from '@/lib/base/db/client';
import type { UserId } from '@/lib/base/values/ids';
import { fail, type Result } from '@/lib/base/values/result';

export type NewStaff = NewUser & { readonly role: StaffRole };

/** Somebody who works for the reseller. */
export function createStaff(tx: Tx, { role, ...who }: NewStaff): Promise<Result<UserId, 'emailTaken'>> {
  return createUser(tx, who, { role: storedRole[role] });
}

/** A colleague whom an owner adds, from this address. */
export async function addStaff(
  tx: Tx,
  actor: StaffActor,
  { address, ...who }: NewStaff & { readonly address: string },
): Promise<Result<UserId, 'emailTaken'>> {
  const made = await createStaff(tx, who);
  if (!made.ok) return made;
  const details = { role: who.role };
  await audit(tx, actor, { action: 'staff.add', subject: `user:${made.value}`, details, address });
  return made;
}

/** The first owner of a new installation; where there is an owner already, they are left alone. */
export async function createOwner(tx: Tx, owner: NewUser): Promise<Result<UserId, 'hasOwner' | 'emailTaken'>> {
  if (await hasOwner(tx)) return fail('hasOwner');
  return createStaff(tx, { ...owner, role: 'owner' });
}
