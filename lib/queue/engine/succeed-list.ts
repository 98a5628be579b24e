import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { partsOf } from '@/lib/base/values/parts';
import { conclude, type From } from './conclude';
import type { OperationDefinition } from './define';
import type { Announcement, Engine } from './engine';
import { endTogether, type Ending } from './end-together';
import { reasonOf } from './faults';
import { moveMany, type ListMove } from './move-list';
import type { Held, StoredOperation } from './stored';

type Success<Input> = { readonly held: Held<Input>; readonly answer: unknown };

/** So few that nobody waits long for what their transaction has locked. */
const atOnce = 100;

/**
 * Ends those of a list that were carried out, a hundred in a transaction. Where one of them cannot be recorded, nothing of
 * its hundred is, and each then ends by itself: the others do not wait for a person because of it.
 */
export async function succeedAll<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  from: From,
  successes: readonly Success<Input>[],
): Promise<void> {
  for (const part of partsOf(successes, atOnce)) {
    if (part.length > 1 && (await isDone(engine, definition, from, part))) continue;
    for (const one of part) {
      const ending = endingOf(engine, definition, from, one);
      // Money is settled by itself, and there are never many at once: the lane lets one call go out at a time.
      await (part.length > 1 || one.held.row.billing ? ending.alone() : endTogether(engine, ending));
    }
  }
}

function endingOf<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  from: From,
  { held, answer }: Success<Input>,
): Ending {
  return {
    subject: held.row.subject,
    step: stepOf(engine, from, held.row, answer),
    within: (tx) => definition.onSucceeded(tx, held.item, answer),
    kind: held.row.kind,
    announcement: () => announcementOf(definition, held),
    alone: () => conclude(engine, definition, held, from, { to: 'succeeded', answer }),
  };
}

async function isDone<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  from: From,
  successes: readonly Success<Input>[],
): Promise<boolean> {
  try {
    const moved = await transaction(async (tx) => {
      const ended = await succeedTogether(tx, engine, definition, from, successes);
      await engine.reach('before-settle-commit');
      return ended;
    });
    for (const { row } of successes.map(({ held }) => held)) {
      const isMoved = moved.has(row.id);
      engine.log('info', 'operation', { operation: row.id, kind: row.kind, from, to: 'succeeded', isMoved });
    }
    return true;
  } catch (error) {
    // Also where only the answer to COMMIT was lost: then each finds that it has ended, and does nothing.
    engine.log('warn', 'a list is settled one by one', { kind: definition.kind, reason: reasonOf(error) });
    return false;
  }
}

/** What a newer lease or a person moved meanwhile is left alone; answers the ids of the others. */
async function succeedTogether<Input>(
  tx: Tx,
  engine: Engine,
  definition: OperationDefinition<Input>,
  from: From,
  successes: readonly Success<Input>[],
): Promise<ReadonlySet<string>> {
  const steps = successes.map(({ held: { row }, answer }) => stepOf(engine, from, row, answer));
  const moved = await moveMany(tx, steps);
  const ours = successes.filter(({ held }) => moved.has(held.row.id));
  if (ours.length === 0) return moved;
  const results = ours.map(({ held, answer }) => ({ item: held.item, answer }));
  if (definition.onAllSucceeded) await definition.onAllSucceeded(tx, results);
  else for (const { item, answer } of results) await definition.onSucceeded(tx, item, answer);
  await engine.announce(
    tx,
    ours.map(({ held }) => announcementOf(definition, held)),
  );
  return moved;
}

function stepOf({ worker }: Engine, from: From, { id, fence }: StoredOperation, answer: unknown): ListMove {
  return { id, fence, from, to: 'succeeded', cause: worker, fault: null, answer };
}

function announcementOf<Input>(definition: OperationDefinition<Input>, { row, item }: Held<Input>): Announcement {
  const { id: operationId, kind, customer_id: customerId } = row;
  return { operationId, kind, customerId, to: 'succeeded', refresh: definition.refresh?.(item.input) ?? [] };
}
