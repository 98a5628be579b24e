// Groups of a kind of operation that asks nobody, for tests of groups.
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import type { OperationDefinition } from '@/lib/queue/engine/define';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { beginGroup } from '@/lib/queue/engine/enqueue-group';
import { idleKind } from '@/testing/queue';

const touchInput = z.object({ name: z.string() });
type TouchInput = z.infer<typeof touchInput>;

/** A kind of operation that succeeds at once, unless `parts` say otherwise. */
export function touch(parts: Partial<OperationDefinition<TouchInput>> = {}): OperationDefinition<TouchInput> {
  return idleKind(touchInput, { corrections: { name: 'fixed' }, ...parts });
}

const actor = { userId: 'usr_staff' };

/** Asks for an operation on each of the names, as one group; answers its id. */
export function askForGroup(definition: OperationDefinition<TouchInput>, names: readonly string[]): Promise<string> {
  return transaction(async (tx) => {
    const promised = { count: names.length, calls: names.length };
    const groupId = await beginGroup(tx, { actor, customerId: null, kind: definition.kind, promised });
    for (const name of names) await enqueue(tx, definition, { name }, { actor, customerId: null, groupId });
    return groupId;
  });
}

/** Where the operations of a group are, in the order they were asked for. */
export async function statesIn(groupId: string): Promise<readonly string[]> {
  const rows = await db.operation.findMany({ where: { groupId }, orderBy: { seq: 'asc' }, select: { state: true } });
  return rows.map(({ state }) => state);
}

/** Nothing of former tests is left. */
export async function forgetGroups(): Promise<void> {
  await db.operation.deleteMany();
  await db.operationGroup.deleteMany();
  await db.billingLane.deleteMany();
}
