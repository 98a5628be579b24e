// Whoever is at work, for tests of commands.
import type { Actor, CustomerActor, StaffActor, StaffRole } from '@/lib/people/access/actor';
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

/** A member of staff. */
export function staffActor(role: StaffRole): StaffActor {
  return { kind: 'staff', userId: userId('usr_staff'), role, sessionId: sessionId('ses_staff') };
}

/** Runs a command of theirs in a transaction of its own. */
export const changeAs =
  <A extends Actor>(actor: A) =>
  <T>(work: (change: Change<A>) => Promise<T>): Promise<T> =>
    transaction((tx) => work({ tx, actor, address: '192.0.2.1' }));
