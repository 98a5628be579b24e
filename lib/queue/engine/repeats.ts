import 'server-only';
import { createHmac } from 'node:crypto';
import { keyFor } from '@/lib/base/crypto/keys';
import { db } from '@/lib/base/db/client';
import type { OperationDefinition } from './define';
import type { Timing } from './timing';

/** How often a refused request may go out within an hour: once, and two repeats. The registrar blocks at ten. */
const mostRefused = 3;

/** A request by its content: two operations that send the same have the same, whoever asked and however often. */
export async function requestOf<Input>({ kind, sends }: OperationDefinition<Input>, input: Input): Promise<string> {
  return digest([kind, sends ? await sends(input, db) : input]);
}

/** The reads by which an operation is looked for, by their content. */
export function lookOf(kind: string, input: unknown): string {
  return digest([`look at ${kind}`, input]);
}

// With a key, because what is sent may be a person's data, which could be guessed from a plain digest.
function digest(content: unknown): string {
  return createHmac('sha256', keyFor('operation-request')).update(JSON.stringify(content)).digest('hex');
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
      AND at > panel_now() - ${refusedForMs}::float8 * interval '1 millisecond'
    GROUP BY request_hash HAVING count(*) >= ${mostRefused}`;
  const byRequest = new Map(rows.map((row) => [row.request_hash, row.until]));
  return (request) => byRequest.get(request) ?? null;
}
