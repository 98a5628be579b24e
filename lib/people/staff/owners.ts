import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';

/** Waits for whatever else may change who the owners are, until the transaction ends. */
async function lockOwners(tx: Tx): Promise<void> {
  await lock(tx, 'staff-owners');
}

/** Whether the installation has an owner at all. */
export async function hasOwner(tx: Tx): Promise<boolean> {
  await lockOwners(tx);
  return (await tx.user.count({ where: { role: 'staff_owner' } })) > 0;
}

/** Whether somebody else could still run the installation without this user. */
export async function hasOtherOwner(tx: Tx, user: string): Promise<boolean> {
  await lockOwners(tx);
  return (await tx.user.count({ where: { role: 'staff_owner', disabledAt: null, id: { not: user } } })) > 0;
}
