import 'server-only';
import { db, type Tx } from '@/lib/base/db/client';

/** The right to send a billing call, of one worker at a time for an account at the registrar. */
export type Lane = { readonly account: string; readonly worker: string; readonly fence: bigint };

/** Takes the lane if it is free and its quiet time is over; null if another worker has it. */
export async function takeLane(account: string, worker: string, leaseMs: number): Promise<Lane | null> {
  const rows = await db.$queryRaw<{ fence: bigint }[]>`
    INSERT INTO billing_lane AS lane (account, fence, held_by, lease_expires_at)
    VALUES (${account}, 1, ${worker}, clock_timestamp() + ${leaseMs}::float8 * interval '1 millisecond')
    ON CONFLICT (account) DO UPDATE SET
      fence = lane.fence + 1, held_by = EXCLUDED.held_by, lease_expires_at = EXCLUDED.lease_expires_at
    WHERE lane.lease_expires_at IS NULL OR lane.lease_expires_at <= clock_timestamp()
    RETURNING lane.fence`;
  const [row] = rows;
  return row ? { account, worker, fence: row.fence } : null;
}

/** Makes sure that the lane is still ours and stays so for `forMs`; never shortens it. */
export async function keepLane(tx: Tx, lane: Lane, forMs: number): Promise<boolean> {
  const kept = await tx.$executeRaw`
    UPDATE billing_lane
    SET lease_expires_at = GREATEST(lease_expires_at, clock_timestamp() + ${forMs}::float8 * interval '1 millisecond')
    WHERE account = ${lane.account} AND held_by = ${lane.worker} AND fence = ${lane.fence}
      AND lease_expires_at > clock_timestamp()`;
  return kept === 1;
}

/** Lets the lane go; nobody takes it for `quietMs`, while a call whose end nobody saw may still be running. */
export async function leaveLane(lane: Lane, quietMs: number): Promise<void> {
  // The column holds milliseconds and would round up: a lane let go at once would stay closed for a moment.
  await db.$executeRaw`
    UPDATE billing_lane
    SET held_by = NULL,
      lease_expires_at = date_trunc('milliseconds', clock_timestamp()) + ${quietMs}::float8 * interval '1 millisecond'
    WHERE account = ${lane.account} AND held_by = ${lane.worker} AND fence = ${lane.fence}`;
}
