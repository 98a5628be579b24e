import 'server-only';
import type { OddRow } from '@/lib/registrar/regapi/odd-rows';
import { partsOf } from '@/lib/base/values/parts';
import { mostPerCall } from '@/lib/registrar/regapi/declare';
import type { SyncContext, SyncReport } from './context';

type Read = (names: readonly string[]) => Promise<SyncReport>;

/** Runs over some names in calls of 1000; the first problem ends it, for the next would most likely meet it too. */
export function inLists(names: readonly string[], read: Read): Promise<SyncReport> {
  return oneByOne(partsOf(names, mostPerCall), read);
}

/** The same over all domains that the registrar has, or those that it may serve the zone of. */
export function inListsOfAll(context: SyncContext, which: 'all' | 'served', read: Read): Promise<SyncReport> {
  return oneByOne(listsOfAll(context, which), read);
}

async function oneByOne(
  lists: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
  read: Read,
): Promise<SyncReport> {
  let [calls, rows] = [0, 0];
  const odd: OddRow[] = [];
  for await (const names of lists) {
    const report = await read(names);
    calls += report.calls;
    rows += report.rows;
    odd.push(...(report.odd ?? []));
    if (report.problem !== null) return { calls, rows, problem: report.problem, odd };
  }
  return { calls, rows, problem: null, odd };
}

/** List after list in the order of the names: of 100,000 names nobody holds more than a call takes. */
async function* listsOfAll({ db }: SyncContext, which: 'all' | 'served'): AsyncGenerator<readonly string[]> {
  for (let last = ''; ;) {
    // One array: as rows, names take many times their own memory.
    const rows = await db.$queryRaw<{ names: string[] | null }[]>`
      SELECT array_agg(ascii_name ORDER BY ascii_name) AS names FROM (
        SELECT d.ascii_name FROM domain d
        WHERE d.ascii_name > ${last}
          AND d.service_id IS NOT NULL AND d.missing_since IS NULL AND d.state IN ('active', 'suspended')
          AND (${which} = 'all' OR NOT EXISTS (SELECT 1 FROM zone z WHERE z.domain_id = d.id AND z.state = 'elsewhere'))
        ORDER BY d.ascii_name LIMIT ${mostPerCall}) next`;
    const names = rows[0]?.names ?? [];
    if (names.length > 0) yield names;
    if (names.length < mostPerCall) return;
    last = names.at(-1) ?? last;
  }
}
