import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { moneyFromDatabase, type Money } from '@/lib/values/money';
import { stageOf } from './progress';
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
  const rows = await db.operation.findMany({ where: { id: { in: [...ids] }, ...inSight(actor) }, select: liveFields });
  return new Map(rows.map((row) => [row.id, liveViewOf(row)]));
}

/** What an actor may see of the table. */
function inSight(actor: Actor): Prisma.OperationWhereInput {
  if (actor.kind === 'customer') return { customerId: actor.customerId };
  return may(actor, 'operations.view') ? {} : { id: { in: [] } };
}

const liveFields = {
  id: true,
  kind: true,
  state: true,
  attempts: true,
  sentAt: true,
  heldMinor: true,
  heldCurrency: true,
  askedAt: true,
  endedAt: true,
} as const satisfies Prisma.OperationSelect;

type LiveRow = Prisma.OperationGetPayload<{ select: typeof liveFields }>;

function liveViewOf(row: LiveRow): LiveOperation {
  return {
    kind: row.kind,
    stage: stageOf(row.state),
    isRetrying: row.state === 'queued' && row.attempts > 0,
    wasSent: row.sentAt !== null,
    money: heldOf(row),
    askedAt: row.askedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

type Holding = { readonly heldMinor: bigint; readonly heldCurrency: string | null };

function heldOf({ heldMinor, heldCurrency }: Holding): Money | null {
  return heldMinor > 0n && heldCurrency !== null ? moneyFromDatabase(heldMinor, heldCurrency) : null;
}
