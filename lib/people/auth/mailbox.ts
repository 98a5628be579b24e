import 'server-only';
import { mailboxLimits } from '@/lib/people/auth/limits';
import { hit } from '@/lib/people/auth/rate-limit';
import { db } from '@/lib/base/db/client';

/**
 * Whether another letter of a kind may go to this mailbox now; counts it. The asker is told the same either way: a
 * stranger must neither flood a mailbox nor, by trying to, refuse its reader anything. Must not run in a transaction.
 */
export async function mayWriteTo(kind: string, email: string): Promise<boolean> {
  return (await hit(db, mailboxLimits(kind, email))) === null;
}
