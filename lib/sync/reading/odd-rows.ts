import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { oddRow, type OddRow } from '@/lib/registrar/regapi/odd-rows';
import type { Tx } from '@/lib/base/db/client';
import { LostLease } from '@/lib/sync/lease/lease';

/** More of them than this are one fault of the answer, and help nobody one by one. */
const mostKept = 200;

/** Keeps what a run over a source left out; after a whole run, what is no longer odd is forgotten. */
export async function keepOddRows(tx: Tx, source: string, found: readonly OddRow[], isWhole: boolean): Promise<void> {
  const seenAt = now();
  await tx.$executeRaw`
    INSERT INTO odd_row (source, row, why, field, first_seen_at, last_seen_at)
    SELECT DISTINCT ${source}, row, why, field, ${seenAt}::timestamptz, ${seenAt}::timestamptz
    FROM json_to_recordset(${JSON.stringify(found.slice(0, mostKept))}::json) AS odd(row text, why text, field text)
    ON CONFLICT (source, row, why, field) DO UPDATE SET last_seen_at = EXCLUDED.last_seen_at`;
  if (isWhole) await tx.oddRow.deleteMany({ where: { source, lastSeenAt: { lt: seenAt } } });
}

/**
 * Stores rows together, and apart where the database refuses them together, so that one that cannot be stored stops no
 * other. Answers those that were refused; throws when the database is the one that fails.
 */
export async function storeApart<T>(
  rows: readonly T[],
  store: (rows: readonly T[]) => Promise<void>,
): Promise<readonly OddRow[]> {
  if (rows.length === 0) return [];
  try {
    await store(rows);
    return [];
  } catch (error) {
    if (isOfDatabase(error)) throw error;
    if (rows.length === 1) return [oddRow(rows[0], 'notStorable')];
    const half = Math.ceil(rows.length / 2);
    const [left, right] = [await storeApart(rows.slice(0, half), store), await storeApart(rows.slice(half), store)];
    return [...left, ...right];
  }
}

/** It cannot be reached, has no place or no time (P1xxx, P2024, P2028, P2034), or the rows are another node's to write: trying them apart would not help. */
function isOfDatabase(error: unknown): boolean {
  if (error instanceof LostLease) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^P1|^P20(?:24|28|34)$|^E[A-Z]+$/.test(code);
}
