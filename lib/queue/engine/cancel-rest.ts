import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { cancelOperation, type Decider } from './by-hand';
import { openCodes } from './faults';

type Cancellable = { readonly id: string; readonly seq: bigint };

/** Of a group, what a person could cancel one by one: in the order of asking, behind `after`. */
export function cancellableIn(
  tx: Tx,
  groupId: string,
  { most, after = 0n }: { readonly most: number; readonly after?: bigint },
): Promise<readonly Cancellable[]> {
  return tx.$queryRaw<Cancellable[]>`
    SELECT o.id, o.seq FROM operation o
    WHERE o.group_id = ${groupId} AND o.seq > ${after} AND ${isCancellable} ORDER BY o.seq LIMIT ${most}`;
}

/** The same as `cancelOperation`, which has the last word. */
const isCancellable = Prisma.sql`(o.state = 'queued'
  OR (o.state = 'attention' AND o.error_code IS NOT NULL AND o.error_code <> ALL (${[...openCodes]}::text[])))`;

const batch = 500;

/** Cancels what is left of groups that somebody cancelled, each operation in a transaction of its own. */
export async function cancelRest(): Promise<void> {
  const groups = await db.operationGroup.findMany({
    where: { state: 'cancelling' },
    select: { id: true, cancelledByUserId: true },
  });
  for (const { id, cancelledByUserId } of groups) {
    await cancelRestOf(id, { userId: cancelledByUserId ?? 'system' });
    await endCancelled(db, id);
  }
}

async function cancelRestOf(groupId: string, by: Decider): Promise<void> {
  let after = 0n;
  for (;;) {
    const rest = await cancellableIn(db, groupId, { most: batch, after });
    for (const { id, seq } of rest) {
      // What moved on meanwhile comes back to be cancelled, or ends.
      await transaction((tx) => cancelOperation(tx, id, by));
      after = seq;
    }
    if (rest.length < batch) return;
  }
}

/** It is over once nothing of it can come back any more. */
export async function endCancelled(tx: Tx, id: string): Promise<void> {
  await tx.operationGroup.updateMany({
    where: { id, state: 'cancelling', operations: { none: { endedAt: null } } },
    data: { state: 'cancelled' },
  });
}
