import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import type { Money } from '@/lib/base/values/money';

export type GroupOptions = {
  /** A group is always asked for by somebody. */
  readonly actor: { readonly userId: string };
  readonly customerId: string | null;
  /** The kind of its operations; null where they differ. */
  readonly kind: string | null;
  /** What was said before it began. */
  readonly promised: { readonly count: number; readonly calls: number; readonly cost?: Money };
  /** The group that it takes back. */
  readonly undoes?: string;
  /** Chosen before, so that what is sent twice begins one group. */
  readonly id?: string | undefined;
};

/** Begins a group in the caller's transaction; `enqueue` takes its id for each operation of it. */
export async function beginGroup(
  tx: Tx,
  { actor, customerId, kind, promised, undoes, id = newId('grp') }: GroupOptions,
): Promise<string> {
  const { count, calls, cost } = promised;
  await tx.operationGroup.create({
    data: {
      id,
      kind,
      customerId,
      askedByUserId: actor.userId,
      askedAt: now(),
      promisedCount: count,
      promisedCalls: calls,
      promisedCostMinor: BigInt(cost?.minor ?? 0),
      currency: cost?.currency ?? null,
      undoesId: undoes ?? null,
    },
  });
  return id;
}
