import 'server-only';
import { db } from '@/lib/base/db/client';
import { partsOf } from '@/lib/base/values/parts';
import { piecesOfRefused } from '@/lib/registrar/regapi/refusals';
import { conclude, persist, stepBack, type Extra, type From, type Setback } from './conclude';
import type { Decision } from './decide';
import type { OperationDefinition } from './define';
import type { Engine } from './engine';
import { moveMany, type ListMove } from './move-list';
import type { Held, StoredOperation } from './stored';
import { succeedAll } from './succeed-list';

/** Where one of a list goes. */
export type End<Input> = { readonly held: Held<Input>; readonly decision: Decision; readonly extra?: Extra };

/** Carries out what was decided of each of a list: what goes on later, and what succeeded, together; the rest one by one. */
export async function concludeAll<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  from: From,
  ends: readonly End<Input>[],
): Promise<void> {
  const loud = ends.filter(({ decision }) => decision.to !== 'succeeded' && !isQuiet(decision, from));
  const succeeded = ends.flatMap(({ held, decision }) =>
    decision.to === 'succeeded' ? [{ held, answer: decision.answer }] : [],
  );
  const quiet = ends.flatMap(({ held: { row }, decision, extra }) =>
    isQuiet(decision, from) ? [{ row, decision, extra }] : [],
  );
  await setBackAll(engine, from, quiet);
  await succeedAll(engine, definition, from, succeeded);
  for (const { held, decision, extra } of loud) await conclude(engine, definition, held, from, decision, extra);
}

type Back = { readonly row: StoredOperation; readonly decision: Setback; readonly extra?: Extra | undefined };

/** The same as `setBack` for all that nobody is to be told of. */
async function setBackAll(engine: Engine, from: From, back: readonly Back[]): Promise<void> {
  if (back.length === 0) return;
  const steps = withPieces(back.map(({ row, decision, extra = {} }) => stepBack(engine, row, from, decision, extra)));
  await engine.reach('before-settle-commit');
  const moved = await persist(() => moveMany(db, steps));
  for (const { row, decision } of back) {
    const { code, text } = decision.fault;
    const isMoved = moved.has(row.id);
    engine.log('info', 'operation', { operation: row.id, kind: row.kind, from, to: decision.to, code, text, isMoved });
  }
}

/** Those whose list was refused as a whole are cut apart. */
function withPieces(steps: readonly ListMove[]): readonly ListMove[] {
  const isCut = ({ said }: ListMove) => said?.code === 'LIST_REFUSED';
  const cut = steps.filter(isCut);
  const pieces = partsOf(cut, Math.ceil(cut.length / piecesOfRefused));
  return [
    ...steps.filter((step) => !isCut(step)),
    ...pieces.flatMap((piece, index) => piece.map((step) => ({ ...step, piece: `/${index}` }))),
  ];
}

/** Nobody is told of it and its kind does nothing in the same transaction. */
function isQuiet(decision: Decision, from: From): decision is Setback {
  if (decision.to === 'unknown') return true;
  return decision.to === 'queued' && !('at' in decision && from === 'sent');
}
