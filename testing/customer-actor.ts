// A customer at work, for tests of commands.
import type { CustomerActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { transaction } from '@/lib/base/db/transaction';
import { customerId, sessionId, userId } from '@/lib/base/values/ids';

/** Whoever is signed in for a customer, in person. */
export function customerActor(id: string): CustomerActor {
  return {
    kind: 'customer',
    userId: userId('usr_1'),
    customerId: customerId(id),
    sessionId: sessionId('ses_1'),
    seenBy: null,
  };
}

/** Runs a command of theirs in a transaction of its own. */
export const changeAs =
  (actor: CustomerActor) =>
  <T>(work: (change: Change) => Promise<T>): Promise<T> =>
    transaction((tx) => work({ tx, actor, address: '192.0.2.1' }));
