import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import type { Actor, StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { liveViewOf, rowFields, rowViewOf, type QueueRow } from './row';
import type { LiveOperation } from './schema';

/** One operation in its owner's words; null when it is not for this actor to see. */
export async function liveOperationOf(actor: Actor, id: string): Promise<LiveOperation | null> {
  return (await liveOperationsOf(actor, [id])).get(id) ?? null;
}

/** The same for many, by id; what is not for this actor to see is left out. */
export async function liveOperationsOf(
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LiveOperation>> {
  const rows = await db.operation.findMany({ where: { id: { in: [...ids] }, ...inSight(actor) }, select: rowFields });
  return new Map(rows.map((row) => [row.id, liveViewOf(row)]));
}

/** What was asked for a customer lately, for staff: what waits for a person first, then the latest. */
export async function latestOf(actor: StaffActor, customerId: string, most = 10): Promise<readonly QueueRow[]> {
  if (!may(actor, 'customers.view')) return [];
  const [waiting, others] = await Promise.all([
    db.operation.findMany({
      where: { customerId, state: 'attention' },
      orderBy: { askedAt: 'asc' },
      take: most,
      select: rowFields,
    }),
    db.operation.findMany({
      where: { customerId, state: { not: 'attention' } },
      orderBy: { askedAt: 'desc' },
      take: most,
      select: rowFields,
    }),
  ]);
  return [...waiting, ...others].slice(0, most).map(rowViewOf);
}

/** What an actor may see of the table. */
function inSight(actor: Actor): Prisma.OperationWhereInput {
  if (actor.kind === 'customer') return { customerId: actor.customerId };
  return may(actor, 'operations.view') ? {} : { id: { in: [] } };
}
