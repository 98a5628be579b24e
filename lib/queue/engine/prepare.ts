import 'server-only';
import { db } from '@/lib/base/db/client';
import { refusalOf } from '@/lib/registrar/regapi/refusals';
import { opensLater, type Decision } from './decide';
import type { OperationContext, OperationDefinition } from './define';
import type { Engine } from './engine';
import { fault, reasonOf, type Fault } from './faults';
import type { History } from './history';
import type { Held } from './stored';
import { backoff, type Timing } from './timing';
import { isDatabaseTrouble } from './trouble';

/** Ready to be sent, with the snapshot to store; or not to be sent now. */
export type Prepared<Input> =
  | { readonly ok: true; readonly held: Held<Input> }
  | { readonly ok: false; readonly decision: Decision };

/** Everything that must be true right before a send. Sends nothing that changes anything. */
export async function prepare<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  held: Held<Input>,
  history: History,
): Promise<Prepared<Input>> {
  const context: OperationContext = { regapi: engine.regapi, db };
  try {
    return (
      (await lookBeforeRepeat(definition, held, history, context)) ??
      (await check(engine, definition, held, context)) ??
      (await takeSnapshot(engine, definition, held, history, context))
    );
  } catch (error) {
    if (isDatabaseTrouble(error)) throw error;
    return no({ to: 'attention', fault: fault('DEFINITION_FAILED', reasonOf(error)) });
  }
}

/** A call may run even after the read that found nothing of it: one more look, as late as possible. */
async function lookBeforeRepeat<Input>(
  definition: OperationDefinition<Input>,
  { item }: Held<Input>,
  { unknowns }: History,
  context: OperationContext,
): Promise<Prepared<Input> | null> {
  if (unknowns === 0 || typeof definition.verify !== 'function') return null;
  const verdict = await definition.verify(item, context);
  if (verdict.kind === 'not-executed') return null;
  return no({ to: 'unknown', fault: fault('FOUND_BEFORE_REPEAT', verdict.kind), inMs: 0 });
}

async function check<Input>(
  { timing }: Engine,
  definition: OperationDefinition<Input>,
  { item }: Held<Input>,
  context: OperationContext,
): Promise<Prepared<Input> | null> {
  const checked = await definition.precheck?.(item, context);
  if (!checked || checked.ok) return null;
  if (checked.kind === 'later') {
    return no({ to: 'queued', fault: fault('NOT_YET', checked.reason), inMs: backoff(2, timing, Math.random()) });
  }
  if (checked.kind === 'opens') return no(opensLater(checked.at, ''));
  if (checked.kind === 'final') return no({ to: 'cancelled', fault: { code: checked.code, text: checked.text } });
  const { code, text, params } = checked;
  return no(afterRefusedRead(timing, { code, text, ...(params ? { params } : {}) }));
}

/** A read was refused, so nothing was changed: what passes by itself is waited for. */
function afterRefusedRead(timing: Timing, said: Fault): Decision {
  if (refusalOf(said.code).retry === 'never') return { to: 'attention', fault: said };
  return { to: 'queued', fault: said, inMs: backoff(2, timing, Math.random()) };
}

/** After an unknown outcome the first snapshot stays: a newer one might already hold what the lost call did. */
async function takeSnapshot<Input>(
  { timing }: Engine,
  definition: OperationDefinition<Input>,
  held: Held<Input>,
  history: History,
  context: OperationContext,
): Promise<Prepared<Input>> {
  const isKept = history.unknowns > 0 && held.item.snapshot !== null;
  if (!definition.snapshot || isKept) return { ok: true, held };
  const outcome = await definition.snapshot(held.item, context);
  switch (outcome.kind) {
    case 'done':
      return { ok: true, held: { ...held, item: { ...held.item, snapshot: outcome.answer } } };
    case 'refused':
      return no(afterRefusedRead(timing, { code: outcome.code, text: outcome.text, params: outcome.params }));
    case 'unsent':
    case 'unknown':
      // Only a read was lost: it is repeated.
      return no({ to: 'queued', fault: fault('NOT_SENT', outcome.reason), inMs: backoff(1, timing, Math.random()) });
  }
}

function no(decision: Decision): { readonly ok: false; readonly decision: Decision } {
  return { ok: false, decision };
}
