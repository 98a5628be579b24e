import 'server-only';
import { setBack, type Extra } from './conclude';
import { concludeAll, type End } from './conclude-list';
import { afterVerdict, type Decision } from './decide';
import type { OperationDefinition, Verdict } from './define';
import type { Registered } from './definitions';
import { contextOf, type Engine } from './engine';
import { fault, isRefusal } from './faults';
import { ofEach } from './of-each';
import { heldBackUntil, lookOf } from './repeats';
import { faultOf, open, type Held, type StoredOperation } from './stored';
import type { Timing } from './timing';

/** Finds out what became of operations whose outcome nobody saw. Reads at the registrar, changes nothing there. */
export function verify(engine: Engine, registered: Registered, rows: readonly StoredOperation[]): Promise<void> {
  return registered.with((definition) => verifyAs(engine, definition, rows));
}

type Looking<Input> = { readonly held: Held<Input>; readonly request: string };

async function verifyAs<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  rows: readonly StoredOperation[],
): Promise<void> {
  await engine.reach('after-verify-claim');
  const looking: Looking<Input>[] = [];
  for (const row of rows) {
    const opened = open(definition, row);
    if (opened.ok) looking.push({ held: opened.held, request: lookOf(row.kind, opened.held.item.input) });
    else {
      const why = fault('VERIFICATION_FAILED', `${opened.fault.code} ${opened.fault.text}`);
      await setBack(engine, row, 'verifying', { to: 'attention', fault: why });
    }
  }
  const heldBack = await heldBackUntil(
    looking.map(({ request }) => request),
    engine.timing,
  );
  const due = looking.filter(({ request }) => heldBack(request) === null);
  const early = looking.flatMap((one) => laterEnd(one, heldBack(one.request)));
  const looks = await look(engine, definition, due);
  await engine.reach('after-verdict');
  await concludeAll(engine, definition, 'verifying', [...early, ...looks]);
}

function laterEnd<Input>({ held }: Looking<Input>, until: Date | null): readonly End<Input>[] {
  if (!until) return [];
  // By the clock of the database: one of a node that is ahead would have it looked at again and again until then.
  return [{ held, decision: { to: 'unknown', fault: faultOf(held.row) ?? fault('NOT_KNOWN_YET', ''), at: until } }];
}

async function look<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  looking: readonly Looking<Input>[],
): Promise<readonly End<Input>[]> {
  const verdicts = await ofEach(looking, (them) =>
    ask(
      engine,
      definition,
      them.map(({ held }) => held),
    ),
  );
  const sentAgoOf = together(looking, engine.timing);
  return looking.map(({ held, request }, index): End<Input> => {
    const found = verdicts[index];
    if (!found?.ok) {
      return { held, decision: { to: 'attention', fault: fault('VERIFICATION_FAILED', found?.error ?? 'no verdict') } };
    }
    const verdict = found.value;
    const isRefused = verdict.kind === 'not-known-yet' && verdict.isRefused === true;
    const decision = afterVerdict(verdict, {
      reads: held.row.verifications,
      sentAgoMs: sentAgoOf(held.row),
      isDangerous: definition.billing && !definition.findByKey,
      fault: faultOf(held.row),
      timing: engine.timing,
    });
    return { held, decision, extra: { ...extraOf(held.row, decision), request: isRefused ? request : undefined } };
  });
}

/**
 * What went out at about the same time counts from its last moment on, so that it waits for the next look together. Of what
 * was found without anybody here having sent it, the send is long past.
 */
function together<Input>(
  looking: readonly Looking<Input>[],
  { readSpacingMs, settledUnkeyedMs }: Timing,
): (row: StoredOperation) => number {
  const agoOf = ({ sent_ago_ms: sentAgoMs }: StoredOperation) => sentAgoMs ?? settledUnkeyedMs;
  const youngest = Math.min(...looking.map(({ held }) => agoOf(held.row)));
  return (row) => {
    const ms = agoOf(row);
    return ms - youngest < readSpacingMs ? youngest : ms;
  };
}

/** One verdict for each: what has its answer in hand is not asked about. */
async function ask<Input>(
  engine: Engine,
  { verify: find }: OperationDefinition<Input>,
  held: readonly Held<Input>[],
): Promise<readonly Verdict[]> {
  const open = held.filter(({ row }) => row.answer === null);
  const found =
    typeof find === 'function' && open.length > 0
      ? await find(
          open.map(({ item }) => item),
          contextOf(engine),
        )
      : [];
  return held.map((one): Verdict => {
    // The answer was in hand and only its recording failed.
    if (one.row.answer !== null) return { kind: 'executed', answer: one.row.answer };
    if (typeof find !== 'function') return { kind: 'undecidable', reason: find.unverifiable };
    const verdict = found[open.indexOf(one)];
    if (!verdict || found.length !== open.length) {
      throw new TypeError(`${found.length} verdicts for ${open.length} operations`);
    }
    return verdict;
  });
}

/** While it is not known yet, what the last send was refused with stays: it decides what "not executed" means. */
function extraOf(row: StoredOperation, decision: Decision): Extra {
  if (decision.to !== 'unknown') return {};
  const before = faultOf(row);
  const countRead = decision.fault.code === 'NOT_EXECUTED';
  return before && isRefusal(before) ? { countRead, fault: before } : { countRead };
}
