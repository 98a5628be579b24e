import 'server-only';
import { db } from '@/lib/db/client';

/** Whether the registrar answers. */
export type RegistrarHealth = { readonly isUp: true } | { readonly isUp: false; readonly since: Date };

/** One lost answer says little; this many in a row say that it is down. */
const failuresInARow = 3;

/** Read from the last calls of all nodes. A refusal is an answer; a call still under way says nothing. */
export async function registrarHealth(): Promise<RegistrarHealth> {
  const rows = await db.$queryRaw<{ failures: number; since: Date | null }[]>`
    SELECT count(*)::int AS failures, min(sent_at) AS since FROM (
      SELECT sent_at FROM registrar_call
      WHERE outcome IN ('unsent', 'unknown') AND sent_at > COALESCE(
        (SELECT max(sent_at) FROM registrar_call WHERE outcome IN ('done', 'refused')), '-infinity')
      ORDER BY sent_at DESC LIMIT 1000) failed`;
  const { failures = 0, since = null } = rows[0] ?? {};
  return failures >= failuresInARow && since ? { isUp: false, since } : { isUp: true };
}
