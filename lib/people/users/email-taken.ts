import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';

/** Whether somebody signs in with this address already; nobody else can take it until the transaction ends. */
export async function isEmailTaken(tx: Tx, email: string): Promise<boolean> {
  await lock(tx, `user-email:${email}`);
  return (await tx.user.count({ where: { email } })) > 0;
}
