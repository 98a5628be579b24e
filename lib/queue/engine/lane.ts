import 'server-only';
import { db, type Tx } from '@/lib/base/db/client';
import type { Timing } from './timing';

/** The right to send a billing call, of one worker at a time for an account at the registrar. */
export type Lane = { readonly account: string; readonly worker: string; readonly fence: bigint };

type Waits = Pick<Timing, 'laneLeaseMs' | 'callMs'>;

/**
 * Takes the lane if it is free: its quiet time is over, or its holder fell silent and no call of it can still be running
 * (docs/decisions/014). Null otherwise.
 */
export async function takeLane(account: string, worker: string, { laneLeaseMs, callMs }: Waits): Promise<Lane | null> {
  const rows = await db.$queryRaw<{ fence: bigint }[]>`
    INSERT INTO billing_lane AS lane (account, fence, held_by, lease_expires_at)
    VALUES (${account}, 1, ${worker}, panel_now() + ${laneLeaseMs}::float8 * interval '1 millisecond')
    ON CONFLICT (account) DO UPDATE SET
      fence = lane.fence + 1, held_by = EXCLUDED.held_by, lease_expires_at = EXCLUDED.lease_expires_at, called_at = NULL
    WHERE lane.lease_expires_at IS NULL OR (lane.lease_expires_at <= panel_now() AND (
      lane.called_at IS NULL
      OR lane.lease_expires_at + ${callMs - laneLeaseMs}::float8 * interval '1 millisecond' <= panel_now()
      OR NOT EXISTS (
        SELECT 1 FROM operation o
        WHERE o.billing AND o.sent_at >= lane.called_at AND (o.state = 'sent' OR EXISTS (
          SELECT 1 FROM operation_event e
          WHERE e.operation_id = o.id AND e."from" = 'sent' AND e."to" = 'unknown' AND e.at >= lane.called_at)))))
    RETURNING lane.fence`;
  const [row] = rows;
  return row ? { account, worker, fence: row.fence } : null;
}

/** Makes sure that the lane is still ours and stays so for `forMs`. */
export async function keepLane(tx: Tx, lane: Lane, forMs: number): Promise<boolean> {
  const kept = await tx.$executeRaw`
    UPDATE billing_lane
    SET lease_expires_at = GREATEST(lease_expires_at, panel_now() + ${forMs}::float8 * interval '1 millisecond')
    WHERE account = ${lane.account} AND held_by = ${lane.worker} AND fence = ${lane.fence}
      AND lease_expires_at > panel_now()`;
  return kept === 1;
}

/** The same, in the transaction that commits a call as sent: from then on the lane stays closed until it is answered. */
export async function callInLane(tx: Tx, lane: Lane, forMs: number): Promise<boolean> {
  const kept = await tx.$executeRaw`
    UPDATE billing_lane SET called_at = panel_now(),
      lease_expires_at = GREATEST(lease_expires_at, panel_now() + ${forMs}::float8 * interval '1 millisecond')
    WHERE account = ${lane.account} AND held_by = ${lane.worker} AND fence = ${lane.fence}
      AND lease_expires_at > panel_now()`;
  return kept === 1;
}

/** What the registrar answered about an operation that was sent with this fence, as its column takes it. */
export type Answer = { readonly id: string; readonly fence: bigint; readonly answer: string | null };

/**
 * Lets the lane go; nobody takes it for `quietMs`, while a call whose end nobody saw may still be running. In the same
 * statement what was answered is written down: whoever takes over after a crash finds it and asks nobody
 * (docs/decisions/018).
 */
export async function leaveLane(lane: Lane, quietMs: number, answers: readonly Answer[] = []): Promise<void> {
  // The column holds milliseconds and would round up: a lane let go at once would stay closed for a moment.
  await db.$executeRaw`
    WITH kept AS (
      UPDATE operation o SET answer = ours.answer::jsonb
      FROM unnest(
        ${answers.map(({ id }) => id)}::text[], ${answers.map(({ fence }) => fence)}::bigint[],
        ${answers.map(({ answer }) => answer)}::text[]
      ) AS ours(id, fence, answer)
      WHERE o.id = ours.id::bpchar AND o.fence = ours.fence AND o.state = 'sent'
    )
    UPDATE billing_lane
    SET held_by = NULL, called_at = NULL,
      lease_expires_at = date_trunc('milliseconds', panel_now()) + ${quietMs}::float8 * interval '1 millisecond'
    WHERE account = ${lane.account} AND held_by = ${lane.worker} AND fence = ${lane.fence}`;
}
