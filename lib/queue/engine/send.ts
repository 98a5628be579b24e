import 'server-only';
import { randomFraction } from '@/lib/base/clock/random';
import { steadyMs } from '@/lib/base/clock/clock';
import { perItem, type ItemOutcome } from '@/lib/registrar/regapi/per-item';
import { commitSent, type Ready } from './commit-sent';
import { setBack } from './conclude';
import { concludeAll, type End } from './conclude-list';
import { afterMeaning, afterSend, type Decision } from './decide';
import type { OperationDefinition } from './define';
import type { Registered } from './definitions';
import { contextOf, type Engine } from './engine';
import { fault, isRefusal, reasonOf } from './faults';
import type { Answer, Lane } from './lane';
import { jsonOf } from './move';
import { unlessItsOwnWork } from './own-work';
import { pastOf } from './past';
import { heldBackUntil, requestOf } from './repeats';
import { prepareAll, type Asked, type Prepared } from './prepare';
import { open, type StoredOperation } from './stored';

/** What the rest of the worker learns from a send. */
export type Sent = { readonly isLaneQuiet: boolean };

type Way = {
  /** Billing calls need it. */
  readonly lane: Lane | null;
  /** Called with what was answered once no call of this is running any more, where the end of all of it was seen. */
  readonly onAnswered?: (answers: readonly Answer[]) => Promise<void>;
};

/** Sends what was claimed as one call and settles each operation by its part of the answer. */
export function send(
  engine: Engine,
  registered: Registered,
  rows: readonly StoredOperation[],
  way: Way,
): Promise<Sent> {
  return registered.with((definition) => sendAs(engine, definition, rows, way));
}

async function sendAs<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  rows: readonly StoredOperation[],
  { lane, onAnswered }: Way,
): Promise<Sent> {
  await engine.reach('after-claim');
  const prepared = await readyOf(engine, definition, rows);
  await engine.reach('after-prepare');
  const decidedAt = steadyMs();
  const ready = await commitSent(engine, definition, prepared, lane);
  if (ready.length === 0) return { isLaneQuiet: true };
  await engine.reach('after-sent-commit');
  const outcomes = await call(engine, definition, ready, decidedAt);
  const isLaneQuiet = outcomes.every(({ kind }) => kind !== 'unknown');
  await engine.reach('after-answer');
  if (isLaneQuiet) await onAnswered?.(answersOf(ready, outcomes));
  await engine.reach('before-settle');
  await concludeAll(engine, definition, 'sent', await endsOf(engine, definition, ready, outcomes));
  await engine.reach('after-settle');
  return { isLaneQuiet };
}

function answersOf(ready: readonly Ready<unknown>[], outcomes: readonly ItemOutcome[]): readonly Answer[] {
  return ready.flatMap(({ held: { row } }, index) => {
    const outcome = outcomes[index];
    return outcome?.kind === 'done' ? [{ id: row.id, fence: row.fence, answer: jsonOf(outcome.answer) }] : [];
  });
}

async function endsOf<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  ready: readonly Ready<Input>[],
  outcomes: readonly ItemOutcome[],
): Promise<readonly End<Input>[]> {
  // One for all: what waits for the same goes on as one list.
  const random = randomFraction();
  const ends: End<Input>[] = [];
  for (const [index, one] of ready.entries()) {
    const outcome = outcomes[index] ?? { kind: 'unknown', reason: 'no result' };
    const decision =
      (await meaningOf(engine, definition, one, outcome)) ??
      afterSend(outcome, { history: one.history, timing: engine.timing, random });
    ends.push({ held: one.held, decision, extra: { request: refusedRequest(one.request, decision) } });
  }
  const { timing } = engine;
  const decisions = await unlessItsOwnWork(definition, 'sent', ends, { context: contextOf(engine), timing, random });
  return ends.map((end, index) => ({ ...end, decision: decisions[index] ?? end.decision }));
}

/** After an outcome that nobody saw, a refusal may be the work of the earlier call: then only its code counts. */
async function meaningOf<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  { held: { item }, history }: Asked<Input>,
  outcome: ItemOutcome,
): Promise<Decision | null> {
  if (outcome.kind !== 'refused' || outcome.ofList || history.unknowns > 0 || !definition.refusalMeans) return null;
  try {
    const meaning = await definition.refusalMeans(item, outcome, contextOf(engine));
    return meaning && afterMeaning(meaning, outcome);
  } catch {
    return null;
  }
}

/** What must not be repeated too often: whatever the registrar refused, the reads before a send included. */
function refusedRequest(request: string, decision: Decision): string | undefined {
  if (!('fault' in decision)) return undefined;
  const isRefused = isRefusal(decision.fault) || (decision.fault.code === 'OPENS_LATER' && decision.fault.text !== '');
  return isRefused ? request : undefined;
}

async function readyOf<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  rows: readonly StoredOperation[],
): Promise<readonly Ready<Input>[]> {
  const past = await pastOf(rows);
  const asked: Ready<Input>[] = [];
  for (const row of rows) {
    const opened = open(definition, row);
    if (!opened.ok) {
      await setBack(engine, row, 'leased', { to: 'attention', fault: opened.fault });
      continue;
    }
    const { held } = opened;
    asked.push({ held, history: past(row), request: await requestOf(definition, held.item.input) });
  }
  const heldBack = await heldBackUntil(
    asked.flatMap(({ held, request }) => (held.row.refused_lately ? [request] : [])),
    engine.timing,
  );
  const early = asked.flatMap((one) => tooOften(one, heldBack(one.request)));
  const free = asked.filter(({ request }) => heldBack(request) === null);
  const due = free.slice(0, fitting(free));
  const left = free.slice(due.length).map(({ held }) => ({ held, decision: listFull }));
  const prepared = await prepareAll(engine, definition, due);
  const unready = due.flatMap((one, index) => notNow(one, prepared[index]));
  await concludeAll(engine, definition, 'leased', [...early, ...left, ...unready]);
  return due.flatMap((one, index) => {
    const end = prepared[index];
    return end?.ok ? [{ ...one, held: end.held }] : [];
  });
}

/** Characters of input that go out as one list; a step of a zone has about a hundred. */
const largestList = 1_000_000;

const listFull = { to: 'queued', fault: fault('NOT_YET', 'the list before it is full'), inMs: 0 } as const;

/** How many of them, from the first on, are not too much for one call; one always is not. */
function fitting(ready: readonly Ready<unknown>[]): number {
  let characters = 0;
  const end = ready.findIndex(({ held }, index) => {
    characters += JSON.stringify(held.row.input).length;
    return index > 0 && characters > largestList;
  });
  return end === -1 ? ready.length : end;
}

function notNow<Input>({ held, request }: Ready<Input>, prepared: Prepared<Input> | undefined): readonly End<Input>[] {
  if (!prepared || prepared.ok) return [];
  const { decision } = prepared;
  return [{ held, decision, extra: { request: refusedRequest(request, decision) } }];
}

/** Ten equal requests that are refused bring a block of an hour, so the same one is not even prepared. */
function tooOften<Input>({ held }: Ready<Input>, at: Date | null): readonly End<Input>[] {
  return at ? [{ held, decision: { to: 'queued', fault: fault('REFUSED_BEFORE', ''), at } }] : [];
}

async function call<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  ready: readonly Ready<Input>[],
  decidedAt: number,
): Promise<readonly ItemOutcome[]> {
  // A process that slept since it decided may meet another that took over: it must not send any more.
  if (steadyMs() - decidedAt > engine.timing.latestSendMs) {
    return perItem({ kind: 'unsent', reason: 'this worker was held up before sending' }, ready.length);
  }
  const items = ready.map(({ held }) => held.item);
  try {
    return perItem(await definition.call(items, contextOf(engine)), items.length);
  } catch (error) {
    return perItem({ kind: 'unknown', reason: reasonOf(error) }, items.length);
  }
}
