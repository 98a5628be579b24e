import 'server-only';
import { db } from '@/lib/base/db/client';
import { conclude, setBack, type Extra } from './conclude';
import { afterVerdict, type Decision } from './decide';
import type { OperationDefinition, Verdict } from './define';
import type { Registered } from './definitions';
import type { Engine } from './engine';
import { fault, isRefusal, reasonOf } from './faults';
import { heldBackUntil, lookOf } from './repeats';
import { faultOf, open, type Held, type StoredOperation } from './stored';
import { isDatabaseTrouble } from './trouble';

/** Finds out what became of an operation whose outcome nobody saw. Reads at the registrar, changes nothing there. */
export function verify(engine: Engine, registered: Registered, row: StoredOperation): Promise<void> {
  return registered.with((definition) => verifyAs(engine, definition, row));
}

async function verifyAs<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  row: StoredOperation,
): Promise<void> {
  engine.reach('after-verify-claim');
  const opened = open(definition, row);
  if (!opened.ok) {
    const why = fault('VERIFICATION_FAILED', `${opened.fault.code} ${opened.fault.text}`);
    return setBack(engine, row, 'verifying', { to: 'attention', fault: why });
  }
  const { held } = opened;
  const request = lookOf(row.kind, held.item.input);
  const until = (await heldBackUntil([request], engine.timing))(request);
  if (until) {
    const inMs = Math.max(0, until.getTime() - Date.now());
    const why = faultOf(row) ?? fault('NOT_KNOWN_YET', '');
    return setBack(engine, row, 'verifying', { to: 'unknown', fault: why, inMs });
  }
  const { decision, isRefused } = await look(engine, definition, held);
  engine.reach('after-verdict');
  await conclude(engine, definition, held, 'verifying', decision, {
    ...extraOf(row, decision),
    request: isRefused ? request : undefined,
  });
}

type Looked = { readonly decision: Decision; readonly isRefused: boolean };

async function look<Input>(engine: Engine, definition: OperationDefinition<Input>, held: Held<Input>): Promise<Looked> {
  const { row } = held;
  try {
    const verdict = await ask(engine, definition, held);
    const decision = afterVerdict(verdict, {
      reads: row.verifications,
      sentAgoMs: row.sent_ago_ms ?? 0,
      isDangerous: definition.billing && definition.keyed !== true,
      fault: faultOf(row),
      timing: engine.timing,
    });
    return { decision, isRefused: verdict.kind === 'not-known-yet' && verdict.isRefused === true };
  } catch (error) {
    if (isDatabaseTrouble(error)) throw error;
    const failed = fault('VERIFICATION_FAILED', reasonOf(error));
    return { decision: { to: 'attention', fault: failed }, isRefused: false };
  }
}

async function ask<Input>(
  { regapi }: Engine,
  definition: OperationDefinition<Input>,
  { row, item }: Held<Input>,
): Promise<Verdict> {
  // The answer was in hand and only its recording failed.
  if (row.answer !== null) return { kind: 'executed', answer: row.answer };
  if (typeof definition.verify !== 'function') return { kind: 'undecidable', reason: definition.verify.unverifiable };
  return definition.verify(item, { regapi, db });
}

/** While it is not known yet, what the last send was refused with stays: it decides what "not executed" means. */
function extraOf(row: StoredOperation, decision: Decision): Extra {
  if (decision.to !== 'unknown') return {};
  const before = faultOf(row);
  const countRead = decision.fault.code === 'NOT_EXECUTED';
  return before && isRefusal(before) ? { countRead, fault: before } : { countRead };
}
