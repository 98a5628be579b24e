import 'server-only';
import type { Tx } from '@/lib/db/client';
import { lock } from '@/lib/db/locks';
import type { CallLane } from '@/lib/regapi/recorder';

/**
 * How long a call counts. The registrar counts arrivals and we count departures, which may lie a slow
 * connection (at most its timeout of 10 s) apart: so an hour, and a little.
 */
export const windowMs = 3_615_000;

/** Which part of the hourly limit each lane may fill: people keep a reserve, and so does the count itself. */
const shares: Readonly<Record<CallLane, number>> = { person: 0.98, live: 0.9, sync: 0.7 };

/** How many calls may count when a lane takes a place. */
export function allowance(lane: CallLane, hourlyLimit: number): number {
  return Math.max(1, Math.floor(hourlyLimit * shares[lane]));
}

/** Waits for its turn among all nodes, held until the transaction ends; answers when to come back if the lane is full. */
export async function awaitPlace(
  tx: Tx,
  lane: CallLane,
  hourlyLimit: number,
): Promise<{ readonly retryAt: Date } | null> {
  await lock(tx, 'registrar-budget');
  const rows = await tx.$queryRaw<{ retry_at: Date }[]>`
    SELECT sent_at + ${windowMs} * interval '1 millisecond' AS retry_at FROM registrar_call
    WHERE sent_at > clock_timestamp() - ${windowMs} * interval '1 millisecond' AND outcome IS DISTINCT FROM 'unsent'
    ORDER BY sent_at DESC OFFSET ${allowance(lane, hourlyLimit) - 1} LIMIT 1`;
  return rows[0] ? { retryAt: rows[0].retry_at } : null;
}
