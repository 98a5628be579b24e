import 'server-only';
import { createHash } from 'node:crypto';
import { db } from '@/lib/db/client';
import type { Timing } from './timing';

/** How often a refused request may go out within an hour: once, and two repeats. The registrar blocks at ten. */
const mostRefused = 3;

/** A request by its content: two operations that ask for the same have the same, whoever asked and however often. */
export function requestOf(kind: string, input: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, input]))
    .digest('hex');
}

/** Until when each of some requests is not to be sent again, because it was refused too often within the last hour. */
export async function heldBackUntil(
  requests: readonly string[],
  { refusedForMs }: Timing,
): Promise<(request: string) => Date | null> {
  if (requests.length === 0) return () => null;
  const rows = await db.$queryRaw<{ request_hash: string; until: Date }[]>`
    SELECT request_hash, (array_agg(at ORDER BY at DESC))[${mostRefused}::int] +
      ${refusedForMs}::float8 * interval '1 millisecond' AS until
    FROM operation_event
    WHERE request_hash = ANY(${[...requests]}::text[])
      AND at > clock_timestamp() - ${refusedForMs}::float8 * interval '1 millisecond'
    GROUP BY request_hash HAVING count(*) >= ${mostRefused}`;
  const byRequest = new Map(rows.map((row) => [row.request_hash, row.until]));
  return (request) => byRequest.get(request) ?? null;
}
