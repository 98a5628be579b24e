import 'server-only';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { concludeAll } from './conclude-list';
import type { OperationDefinition } from './define';
import type { Engine } from './engine';
import { fault } from './faults';
import { callInLane, type Lane } from './lane';
import type { Asked } from './prepare';
import type { StoredOperation } from './stored';
import { together } from './together';

/** `request`: what it asks for, by content (`requestOf`). */
export type Ready<Input> = Asked<Input> & { readonly request: string };

/** Commits `sent` before the socket opens, for those whose lease is still ours, and only while the lane is. */
export async function commitSent<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  ready: readonly Ready<Input>[],
  lane: Lane | null,
): Promise<readonly Ready<Input>[]> {
  if (ready.length === 0) return [];
  const rows = ready.map(({ held: { row, item } }) => ({ id: row.id, fence: row.fence, snapshot: item.snapshot }));
  const sent = lane ? await markSentInLane(lane, engine, rows) : await markSentTogether(engine, rows);
  if (sent) {
    const byId = new Map(sent.map((one) => [one.id, one]));
    return ready.flatMap((one) => attemptOf(one, byId.get(one.held.row.id)));
  }
  const lost = { to: 'queued', fault: fault('LANE_LOST', ''), inMs: 0 } as const;
  const ends = ready.map(({ held }) => ({ held, decision: lost }));
  await concludeAll(engine, definition, 'leased', ends);
  return [];
}

type Row = Pick<StoredOperation, 'id' | 'fence' | 'snapshot'>;

/** What several runners of a worker are about to send at the same time is one statement. */
const markSentTogether = together(
  async (engine: Engine, lists: readonly (readonly Row[])[]) => {
    const marked = await markSent(db, engine, lists.flat());
    return lists.map(() => marked);
  },
  { atOnce: 2, most: 20 },
);

function markSentInLane(lane: Lane, engine: Engine, rows: readonly Row[]): Promise<readonly Marked[] | null> {
  return transaction(async (tx) => {
    if (!(await callInLane(tx, lane, engine.timing.laneLeaseMs))) return null;
    const marked = await markSent(tx, engine, rows);
    await engine.reach('before-sent-commit');
    return marked;
  });
}

type Marked = { readonly id: string; readonly attempts: number; readonly sent_at: Date };

function markSent(tx: Tx, engine: Engine, rows: readonly Row[]): Promise<Marked[]> {
  return tx.$queryRaw<Marked[]>`
    WITH ours AS (
      SELECT * FROM unnest(
        ${rows.map(({ id }) => id)}::text[],
        ${rows.map(({ fence }) => fence)}::bigint[],
        ${rows.map(({ snapshot }) => JSON.stringify(snapshot ?? null))}::text[]
      ) AS ours(id, fence, snapshot)
    ), sent AS (
      UPDATE operation o SET state = 'sent', attempts = o.attempts + 1, verifications = 0, sent_at = panel_now(),
        snapshot = NULLIF(ours.snapshot::jsonb, 'null'::jsonb), answer = NULL,
        lease_expires_at = GREATEST(o.lease_expires_at, panel_now() + ${engine.timing.leaseMs}::float8 * interval '1 millisecond')
      FROM ours WHERE o.id = ours.id::bpchar AND o.fence = ours.fence AND o.state = 'leased'
      RETURNING o.id, o.attempts, o.sent_at
    ), event AS (
      INSERT INTO operation_event (operation_id, "from", "to", attempt, cause, at)
      SELECT id, 'leased', 'sent', attempts, ${engine.worker}, sent_at FROM sent
    ) SELECT * FROM sent`;
}

function attemptOf<Input>({ held, ...ready }: Ready<Input>, marked: Marked | undefined): readonly Ready<Input>[] {
  if (!marked) return [];
  const item = { ...held.item, attempt: marked.attempts, sentAt: marked.sent_at };
  return [{ ...ready, held: { row: held.row, item } }];
}
