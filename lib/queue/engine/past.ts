import 'server-only';
import { db } from '@/lib/base/db/client';
import { engineCodes } from './faults';
import { freshHistory, type History } from './history';
import type { StoredOperation } from './stored';

/** Reads the histories of operations that have been sent before; the others have none. */
export async function pastOf(rows: readonly StoredOperation[]): Promise<(row: StoredOperation) => History> {
  const ids = rows.filter(({ attempts }) => attempts > 0).map(({ id }) => id);
  if (ids.length === 0) return () => freshHistory;
  // What a person decided last is found once for each, not once for each of its steps: an operation may have thousands.
  const found = await db.$queryRaw<{ id: string; unknowns: number; returns: number; refusals: number }[]>`
    WITH decided AS MATERIALIZED (
      SELECT operation_id, MAX(id) AS id FROM operation_event
      WHERE operation_id = ANY(${ids}::bpchar[]) AND "from" = 'attention' GROUP BY operation_id
    )
    SELECT e.operation_id AS id,
      (count(*) FILTER (WHERE e."to" = 'unknown'))::int AS unknowns,
      (count(*) FILTER (WHERE e."from" = 'sent' AND e."to" = 'queued'))::int AS returns,
      (count(*) FILTER (WHERE e."from" = 'sent' AND e."to" = 'queued' AND NOT e.code = ANY(${[...engineCodes]}::text[])))::int AS refusals
    FROM operation_event e LEFT JOIN decided ON decided.operation_id = e.operation_id
    WHERE e.operation_id = ANY(${ids}::bpchar[]) AND e.id >= COALESCE(decided.id, 0)
    GROUP BY e.operation_id`;
  const byId = new Map(found.map(({ id, ...history }) => [id, history]));
  return (row) => byId.get(row.id) ?? freshHistory;
}
