import 'server-only';
import type { OddRow } from '@/lib/registrar/regapi/odd-rows';
import { partsOf } from '@/lib/base/values/parts';
import { mostPerCall } from '@/lib/registrar/regapi/declare';
import type { SyncContext, SyncReport } from './context';

/** The names of all domains that the registrar has, or those that it may serve the zone of, in a stable order. */
export async function domainNames({ db }: SyncContext, which: 'all' | 'served' = 'all'): Promise<readonly string[]> {
  // One array: as rows, 100,000 names take many times their own memory.
  const rows = await db.$queryRaw<{ names: string[] | null }[]>`
    SELECT array_agg(d.ascii_name ORDER BY d.ascii_name) AS names FROM domain d
    WHERE d.service_id IS NOT NULL AND d.missing_since IS NULL AND d.state IN ('active', 'suspended')
      AND (${which} = 'all' OR NOT EXISTS (SELECT 1 FROM zone z WHERE z.domain_id = d.id AND z.state = 'elsewhere'))`;
  return rows[0]?.names ?? [];
}

/** Runs over long lists in calls of 1000; the first problem ends it, for the next would most likely meet it too. */
export async function inLists(
  names: readonly string[],
  read: (names: readonly string[]) => Promise<SyncReport>,
): Promise<SyncReport> {
  let [calls, rows] = [0, 0];
  const odd: OddRow[] = [];
  for (const part of partsOf(names, mostPerCall)) {
    const report = await read(part);
    calls += report.calls;
    rows += report.rows;
    odd.push(...(report.odd ?? []));
    if (report.problem !== null) return { calls, rows, problem: report.problem, odd };
  }
  return { calls, rows, problem: null, odd };
}
