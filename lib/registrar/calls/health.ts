import 'server-only';
import { db } from '@/lib/base/db/client';

/** Whether the registrar answers. */
export type RegistrarHealth = { readonly isUp: true } | { readonly isUp: false; readonly since: Date };

/** One lost answer says little; this many in a row say that it is down. */
const failuresInARow = 3;

/** Read from the last calls of all nodes. A refusal is an answer; a call still under way says nothing. */
export async function registrarHealth(): Promise<RegistrarHealth> {
  const { calls, since } = await unanswered();
  return calls >= failuresInARow && since ? { isUp: false, since } : { isUp: true };
}

/** Whether the last call got no answer: it is asked again soon, so that neither its silence nor its return goes unnoticed. */
export async function isRegistrarSilent(): Promise<boolean> {
  return (await unanswered()).calls > 0;
}

async function unanswered(): Promise<{ readonly calls: number; readonly since: Date | null }> {
  const rows = await db.$queryRaw<{ calls: number; since: Date | null }[]>`
    SELECT count(*)::int AS calls, min(sent_at) AS since FROM (
      SELECT sent_at FROM registrar_call
      WHERE outcome IN ('unsent', 'unknown') AND sent_at > COALESCE(
        (SELECT max(sent_at) FROM registrar_call WHERE outcome IN ('done', 'refused')), '-infinity')
      ORDER BY sent_at DESC LIMIT 1000) failed`;
  return rows[0] ?? { calls: 0, since: null };
}
