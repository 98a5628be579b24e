import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import type { CallLane } from '@/lib/registrar/regapi/client/recorder';

/**
 * How long a call counts. The registrar counts arrivals and we count departures, which may lie a slow
 * connection (at most its timeout of 10 s) apart: so an hour, and a little.
 */
export const windowMs = 3_615_000;

type Share = {
  /** Up to which part of the hour the lane goes on, whoever used it: what lies above is kept for others. */
  readonly upTo: number;
  /** Which part of the hour the lane's own calls may take. */
  readonly own: number;
};

/**
 * Each keeps a reserve that nobody below can use up: what one person orders, Pay, what is ordered many at once, schedules,
 * what customers look up, visitors. The sync takes what they leave, and the count itself keeps the last places. Of their
 * own, bulk and schedules leave the hour open to whoever looks something up.
 */
const shares: Readonly<Record<CallLane, Share>> = {
  person: { upTo: 0.98, own: 1 },
  pay: { upTo: 0.9, own: 0.4 },
  bulk: { upTo: 0.87, own: 0.6 },
  schedule: { upTo: 0.84, own: 0.5 },
  live: { upTo: 0.8, own: 0.5 },
  visitor: { upTo: 0.7, own: 0.3 },
  sync: { upTo: 0.6, own: 1 },
};

/** How many calls of its own a lane may have in the hour. */
export function ownAllowance(lane: CallLane, hourlyLimit: number): number {
  return Math.max(1, Math.floor(hourlyLimit * shares[lane].own));
}

function allowance(lane: CallLane, hourlyLimit: number): number {
  return Math.max(1, Math.floor(hourlyLimit * shares[lane].upTo));
}

/** Waits for its turn among all nodes, held until the transaction ends; answers when to come back if the lane is full. */
export async function awaitPlace(
  tx: Tx,
  lane: CallLane,
  hourlyLimit: number,
): Promise<{ readonly retryAt: Date } | null> {
  await lock(tx, 'registrar-budget');
  const rows = await tx.$queryRaw<{ retry_at: Date | null }[]>`
    WITH counting AS (
      SELECT sent_at, lane FROM registrar_call
      WHERE sent_at > panel_now() - ${windowMs} * interval '1 millisecond' AND outcome IS DISTINCT FROM 'unsent'
    ), in_the_way AS (
      (SELECT sent_at FROM counting ORDER BY sent_at DESC OFFSET ${allowance(lane, hourlyLimit) - 1} LIMIT 1)
      UNION ALL
      (SELECT sent_at FROM counting WHERE lane = ${lane}
        ORDER BY sent_at DESC OFFSET ${ownAllowance(lane, hourlyLimit) - 1} LIMIT 1)
    )
    SELECT max(sent_at) + ${windowMs} * interval '1 millisecond' AS retry_at FROM in_the_way`;
  const retryAt = rows[0]?.retry_at ?? null;
  return retryAt && { retryAt };
}
