import 'server-only';
import { db, type Tx } from '@/lib/base/db/client';
import { steadyMs } from '@/lib/base/clock/clock';
import { transaction } from '@/lib/base/db/transaction';
import { perItem, type ItemOutcome } from '@/lib/registrar/regapi/per-item';
import { conclude, setBack } from './conclude';
import { afterMeaning, afterSend, type Decision } from './decide';
import type { OperationDefinition } from './define';
import type { Registered } from './definitions';
import type { Engine } from './engine';
import { fault, isRefusal, reasonOf } from './faults';
import type { History } from './history';
import { callInLane, type Lane } from './lane';
import { pastOf } from './past';
import { heldBackUntil, requestOf } from './repeats';
import { prepare, type Prepared } from './prepare';
import { open, type Held, type StoredOperation } from './stored';

/** What the rest of the worker learns from a send. */
export type Sent = { readonly isLaneQuiet: boolean };

/** `request`: what it asks for, by content (`requestOf`). */
type Ready<Input> = { readonly held: Held<Input>; readonly history: History; readonly request: string };

/** Sends what was claimed as one call and settles each operation by its part of the answer. Billing calls need the lane. */
export function send(
  engine: Engine,
  registered: Registered,
  rows: readonly StoredOperation[],
  lane: Lane | null,
): Promise<Sent> {
  return registered.with((definition) => sendAs(engine, definition, rows, lane));
}

async function sendAs<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  rows: readonly StoredOperation[],
  lane: Lane | null,
): Promise<Sent> {
  engine.reach('after-claim');
  const prepared = await prepareAll(engine, definition, rows);
  engine.reach('after-prepare');
  const decidedAt = steadyMs();
  const ready = await commitSent(engine, prepared, lane);
  if (ready.length === 0) return { isLaneQuiet: true };
  engine.reach('after-sent-commit');
  const outcomes = await call(engine, definition, ready, decidedAt);
  engine.reach('after-answer');
  for (const [index, { held, history, request }] of ready.entries()) {
    const outcome = outcomes[index] ?? { kind: 'unknown', reason: 'no result' };
    const decision =
      (await meaningOf(engine, definition, held, history, outcome)) ??
      afterSend(outcome, { history, timing: engine.timing, random: Math.random() });
    await conclude(engine, definition, held, 'sent', decision, { request: refusedRequest(request, decision) });
  }
  engine.reach('after-settle');
  return { isLaneQuiet: outcomes.every(({ kind }) => kind !== 'unknown') };
}

/** After an outcome that nobody saw, a refusal may be the work of the earlier call: then only its code counts. */
async function meaningOf<Input>(
  { regapi }: Engine,
  definition: OperationDefinition<Input>,
  { item }: Held<Input>,
  { unknowns }: History,
  outcome: ItemOutcome,
): Promise<Decision | null> {
  if (outcome.kind !== 'refused' || unknowns > 0 || !definition.refusalMeans) return null;
  try {
    const meaning = await definition.refusalMeans(item, outcome, { regapi, db });
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

async function prepareAll<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  rows: readonly StoredOperation[],
): Promise<readonly Ready<Input>[]> {
  const past = await pastOf(rows);
  const asked: Omit<Ready<Input>, 'history'>[] = [];
  for (const row of rows) {
    const opened = open(definition, row);
    if (opened.ok) asked.push({ held: opened.held, request: await requestOf(definition, opened.held.item.input) });
    else await setBack(engine, row, 'leased', { to: 'attention', fault: opened.fault });
  }
  const heldBack = await heldBackUntil(
    asked.map(({ request }) => request),
    engine.timing,
  );
  const ready: Ready<Input>[] = [];
  for (const { held, request } of asked) {
    const history = past(held.row);
    const until = heldBack(request);
    const prepared = until ? tooOften(until) : await prepare(engine, definition, held, history);
    if (prepared.ok) ready.push({ held: prepared.held, history, request });
    else {
      const { decision } = prepared;
      await conclude(engine, definition, held, 'leased', decision, { request: refusedRequest(request, decision) });
    }
  }
  return ready;
}

/** Ten equal requests that are refused bring a block of an hour, so the same one is not even prepared. */
function tooOften(at: Date): Extract<Prepared<never>, { ok: false }> {
  return { ok: false, decision: { to: 'queued', fault: fault('REFUSED_BEFORE', ''), at } };
}

/** Commits `sent` before the socket opens, for those whose lease is still ours, and only while the lane is. */
async function commitSent<Input>(
  engine: Engine,
  ready: readonly Ready<Input>[],
  lane: Lane | null,
): Promise<readonly Ready<Input>[]> {
  if (ready.length === 0) return [];
  const sent = lane ? await markSentInLane(lane, engine, ready) : await markSent(db, engine, ready);
  if (sent) return ready.flatMap((one) => attemptOf(one, sent));
  for (const { held } of ready) {
    await setBack(engine, held.row, 'leased', { to: 'queued', fault: fault('LANE_LOST', ''), inMs: 0 });
  }
  return [];
}

function markSentInLane<Input>(
  lane: Lane,
  engine: Engine,
  ready: readonly Ready<Input>[],
): Promise<readonly Marked[] | null> {
  return transaction(async (tx) => {
    if (!(await callInLane(tx, lane, engine.timing.laneLeaseMs))) return null;
    const marked = await markSent(tx, engine, ready);
    engine.reach('before-sent-commit');
    return marked;
  });
}

type Marked = { readonly id: string; readonly attempts: number; readonly sent_at: Date };

function markSent<Input>(tx: Tx, engine: Engine, ready: readonly Ready<Input>[]): Promise<Marked[]> {
  const rows = ready.map(({ held }) => held);
  return tx.$queryRaw<Marked[]>`
    WITH ours AS (
      SELECT * FROM unnest(
        ${rows.map(({ row }) => row.id)}::text[],
        ${rows.map(({ row }) => row.fence)}::bigint[],
        ${rows.map(({ item }) => JSON.stringify(item.snapshot ?? null))}::text[]
      ) AS ours(id, fence, snapshot)
    ), sent AS (
      UPDATE operation o SET state = 'sent', attempts = o.attempts + 1, verifications = 0, sent_at = clock_timestamp(),
        snapshot = NULLIF(ours.snapshot::jsonb, 'null'::jsonb), answer = NULL,
        lease_expires_at = GREATEST(o.lease_expires_at, clock_timestamp() + ${engine.timing.leaseMs}::float8 * interval '1 millisecond')
      FROM ours WHERE o.id = ours.id::bpchar AND o.fence = ours.fence AND o.state = 'leased'
      RETURNING o.id, o.attempts, o.sent_at
    ), event AS (
      INSERT INTO operation_event (operation_id, "from", "to", attempt, cause, at)
      SELECT id, 'leased', 'sent', attempts, ${engine.worker}, sent_at FROM sent
    ) SELECT * FROM sent`;
}

function attemptOf<Input>({ held, ...ready }: Ready<Input>, sent: readonly Marked[]): readonly Ready<Input>[] {
  const marked = sent.find(({ id }) => id === held.row.id);
  if (!marked) return [];
  const item = { ...held.item, attempt: marked.attempts, sentAt: marked.sent_at };
  return [{ ...ready, held: { row: held.row, item } }];
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
    return perItem(await definition.call(items, { regapi: engine.regapi, db }), items.length);
  } catch (error) {
    return perItem({ kind: 'unknown', reason: reasonOf(error) }, items.length);
  }
}
