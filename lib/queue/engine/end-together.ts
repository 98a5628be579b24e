import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import type { Announcement, Engine } from './engine';
import { moveMany, type ListMove } from './move-list';
import { together } from './together';

/** A success that is to be recorded. */
export type Ending = {
  readonly subject: string;
  readonly step: ListMove;
  /** What its kind does in the same transaction. */
  readonly within: (tx: Tx) => Promise<void>;
  readonly kind: string;
  readonly announcement: () => Announcement;
  /** Records it by itself. */
  readonly alone: () => Promise<void>;
};

/**
 * Records what several calls of a worker came to at about the same time in one transaction, whatever their kinds. Where one
 * cannot be recorded none is, and each then by itself: so also where only the answer to COMMIT was lost, and nothing is
 * left to do.
 */
export const endTogether: (engine: Engine, ending: Ending) => Promise<boolean> = together(endAll, {
  atOnce: 4,
  most: 50,
});

async function endAll(engine: Engine, endings: readonly Ending[]): Promise<readonly boolean[]> {
  const [first] = endings;
  if (first && endings.length === 1) {
    await first.alone();
    return [true];
  }
  // In one order, so that two that touch the same rows do not wait for each other in turn.
  const inOrder = endings.toSorted((one, other) => (one.subject < other.subject ? -1 : 1));
  const moved = await transaction(async (tx) => {
    const ids = await moveMany(
      tx,
      inOrder.map(({ step }) => step),
    );
    // What a newer lease or a person moved meanwhile is left alone.
    const ours = inOrder.filter(({ step }) => ids.has(step.id));
    for (const { within } of ours) await within(tx);
    if (ours.length > 0) {
      await engine.announce(
        tx,
        ours.map(({ announcement }) => announcement()),
      );
    }
    await engine.reach('before-settle-commit');
    return ids;
  });
  for (const { step, kind } of endings) {
    const { id: operation, from, to } = step;
    engine.log('info', 'operation', { operation, kind, from, to, isMoved: moved.has(operation) });
  }
  return endings.map(() => true);
}
