import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { lockGroup } from './by-hand-group';
import { cancelRest } from './cancel-rest';

/**
 * Brings groups to their end: cancels what is left of those that somebody cancelled, and has those told of which nothing
 * moves by itself any more. `tell` runs once for each in the transaction that remembers it.
 */
export async function settleGroups(tell: (tx: Tx, groupId: string) => Promise<void>): Promise<void> {
  await cancelRest();
  const due = await db.$queryRaw<{ id: string }[]>`SELECT g.id FROM operation_group g WHERE ${isDue}`;
  for (const { id } of due) {
    await transaction(async (tx) => {
      // Whoever sets it moving again holds this lock.
      await lockGroup(tx, id);
      const told = await tx.$executeRaw`
        UPDATE operation_group g SET told_at = panel_now() WHERE g.id = ${id} AND ${isDue}`;
      if (told === 1) await tell(tx, id);
    });
  }
}

/** What waits for a day that may be months away keeps no letter back. */
const isDue = Prisma.sql`g.told_at IS NULL AND NOT EXISTS (
  SELECT 1 FROM operation o
  WHERE o.group_id = g.id AND o.state IN ('queued', 'leased', 'sent', 'unknown', 'verifying')
    AND (o.state <> 'queued' OR o.error_code IS DISTINCT FROM 'OPENS_LATER'))`;

/** Those of some operations of which what becomes will be told with their group. */
export async function toldWithGroup(tx: Tx, operationIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await tx.operation.findMany({
    where: { id: { in: [...operationIds] }, group: { toldAt: null } },
    select: { id: true },
  });
  return new Set(found.map(({ id }) => id));
}
