import 'server-only';
import { sleep } from '@/lib/base/clock/clock';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import type { Decision } from './decide';
import type { OperationDefinition } from './define';
import type { Engine } from './engine';
import { fault, isRefusal, reasonOf, type Fault } from './faults';
import { move, type Move } from './move';
import type { Held, StoredOperation } from './stored';
import { isDatabaseTrouble } from './trouble';

export type From = 'leased' | 'sent' | 'verifying';

/** Where it goes unless it succeeded. */
export type Setback = Exclude<Decision, { to: 'succeeded' | 'cancelled' }>;

/** What a step leaves behind besides its decision. */
export type Extra = Pick<Move, 'fault' | 'countRead' | 'answer' | 'request'>;

/** Carries out a decision. A newer lease makes it do nothing: that lease's owner has decided, or will. */
export async function conclude<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  held: Held<Input>,
  from: From,
  decision: Decision,
  extra: Extra = {},
): Promise<void> {
  if (decision.to === 'cancelled') return giveUp(engine, definition, held, from, decision.fault, extra);
  if (decision.to === 'queued' && 'at' in decision && from === 'sent') {
    return waitForDay(engine, definition, held, decision, extra);
  }
  if (decision.to !== 'succeeded') {
    const { onRefused } = definition;
    const isRefused = decision.to === 'attention' && isRefusal(decision.fault);
    const within = isRefused && onRefused ? (tx: Tx) => onRefused(tx, held.item) : undefined;
    return setBack(engine, held.row, from, decision, extra, within);
  }
  const { answer } = decision;
  try {
    await persist(() => succeed(engine, definition, held, from, answer));
  } catch (error) {
    if (isDatabaseTrouble(error)) throw error;
    const why = fault('SUCCESS_NOT_RECORDED', reasonOf(error));
    await setBack(engine, held.row, from, { to: 'attention', fault: why }, { answer });
  }
}

/** Carries out a decision that is not a success; needs no definition, so it works for input that nobody understands. `within`: what else is done in the transaction that puts it before a person. */
export async function setBack(
  engine: Engine,
  row: StoredOperation,
  from: From,
  decision: Setback,
  extra: Extra = {},
  within?: (tx: Tx) => Promise<void>,
): Promise<void> {
  const { to, fault: said } = decision;
  const { id, kind, customer_id: customerId } = row;
  const step = stepBack(engine, row, from, decision, extra);
  await engine.reach('before-settle-commit');
  const isMoved = await persist(() => (to === 'attention' ? moveAnnounced() : move(db, step)));
  engine.log(to === 'attention' ? 'warn' : 'info', 'operation', {
    operation: id,
    kind,
    from,
    to,
    code: said.code,
    text: said.text,
    isMoved,
  });

  function moveAnnounced(): Promise<boolean> {
    return transaction(async (tx) => {
      const isDone = await move(tx, step);
      if (isDone) await within?.(tx);
      if (isDone) await engine.announce(tx, [{ operationId: id, kind, customerId, to: 'attention', refresh: [] }]);
      return isDone;
    });
  }
}

/** The step by which it is set back. */
export function stepBack(
  { worker }: Engine,
  { id, fence }: StoredOperation,
  from: From,
  decision: Setback,
  extra: Extra,
): Move {
  const { to, fault: said } = decision;
  return { id, fence, from, to, cause: worker, said, fault: said, runAfter: waitOf(decision), ...extra };
}

/** Ends what nobody can bring about; its definition gives the money back in the same transaction. */
async function giveUp<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  { row, item }: Held<Input>,
  from: From,
  said: Fault,
  { request }: Extra,
): Promise<void> {
  const { id, fence, kind, customer_id: customerId } = row;
  await engine.reach('before-settle-commit');
  const isMoved = await persist(() =>
    transaction(async (tx) => {
      const step = { id, fence, from, to: 'cancelled', cause: engine.worker, said, fault: said, request } as const;
      if (!(await move(tx, step))) return false;
      await definition.onCancelled(tx, item);
      await engine.announce(tx, [{ operationId: id, kind, customerId, to: 'cancelled', refresh: [] }]);
      return true;
    }),
  );
  engine.log('warn', 'operation', { operation: id, kind, from, to: 'cancelled', code: said.code, isMoved });
}

async function waitForDay<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  { row, item }: Held<Input>,
  { fault: said, at }: Extract<Decision, { at: Date }>,
  { request }: Extra,
): Promise<void> {
  const { id, fence, kind } = row;
  await engine.reach('before-settle-commit');
  const isMoved = await persist(() =>
    transaction(async (tx) => {
      const step = { id, fence, from: 'sent', to: 'queued', cause: engine.worker, said, fault: said } as const;
      if (!(await move(tx, { ...step, runAfter: { at }, request }))) return false;
      if (said.code === 'OPENS_LATER') await definition.onOpensLater?.(tx, item, at);
      return true;
    }),
  );
  engine.log('info', 'operation', { operation: id, kind, from: 'sent', to: 'queued', code: said.code, at, isMoved });
}

async function succeed<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  { row, item }: Held<Input>,
  from: From,
  answer: unknown,
): Promise<void> {
  const { id, fence, kind, customer_id: customerId } = row;
  const isMoved = await transaction(async (tx) => {
    const step = { id, fence, from, to: 'succeeded', cause: engine.worker, fault: null, answer } as const;
    if (!(await move(tx, step))) return false;
    await definition.onSucceeded(tx, item, answer);
    const refresh = definition.refresh?.(item.input) ?? [];
    await engine.announce(tx, [{ operationId: id, kind, customerId, to: 'succeeded', refresh }]);
    await engine.reach('before-settle-commit');
    return true;
  });
  engine.log('info', 'operation', { operation: id, kind, from, to: 'succeeded', isMoved });
}

function waitOf(decision: Setback): NonNullable<Move['runAfter']> {
  if ('at' in decision) return { at: decision.at };
  return { inMs: 'inMs' in decision ? decision.inMs : 0 };
}

const tries = 5;

/** An answer in hand is worth some patience with the database; a repeat after a lost COMMIT finds its fence used up and does nothing. */
export async function persist<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= tries || !isDatabaseTrouble(error)) throw error;
      await sleep(100 * 2 ** attempt);
    }
  }
}
