import 'server-only';
import { partsOf } from '@/lib/base/values/parts';
import { endSubjects, takeSubjects } from '@/lib/registrar/account/subject-requests';
import { mostPerCall } from '@/lib/registrar/regapi/declare';
import type { SyncContext } from '@/lib/sync/reading/context';
import { readBids } from '@/lib/sync/reading/bids';
import { readEntering } from '@/lib/sync/reading/entering';
import { readPresence } from '@/lib/sync/reading/presence';
import { readTransfers } from '@/lib/sync/reading/transfers';
import { readCare } from '@/lib/sync/reading/care';
import { readDomains, readNameServers, readZones } from '@/lib/sync/reading/read';

/** Reads back what operations have touched: "domain:example.ru", "zone:", "transfer:", "registrant:", "entering:", "bids:", "presence:". What cannot be read now, the schedule reads. */
export async function refresh(context: SyncContext, subjects: readonly string[]): Promise<void> {
  const namesOf = (kind: string) => [
    ...new Set(subjects.filter((subject) => subject.startsWith(kind)).map((subject) => subject.slice(kind.length))),
  ];
  for (const names of partsOf(namesOf('domain:'), mostPerCall)) {
    const report = await readDomains(context, names);
    if (report.problem === null) await readNameServers(context, names);
  }
  for (const names of partsOf(namesOf('zone:'), mostPerCall)) await readZones(context, names);
  for (const names of partsOf(namesOf('transfer:'), mostPerCall)) await readTransfers(context, names);
  for (const names of partsOf(namesOf('registrant:'), mostPerCall)) await readCare(context, names);
  await readPresence(context, namesOf('presence:'));
  if (namesOf('entering:').length > 0) await readEntering(context);
  if (namesOf('bids:').length > 0) await readBids(context);
}

/**
 * Reads what people asked to be read again, and that only; false when nothing waits. They look at the page meanwhile, so
 * it goes out with what people look up, not with the sync's own calls.
 */
export async function readRequested(context: SyncContext): Promise<boolean> {
  const asked = await takeSubjects(context.db);
  if (asked.length === 0) return false;
  await refresh(
    { ...context, lane: 'live' },
    asked.map(({ subject }) => subject),
  );
  await endSubjects(context.db, asked);
  return true;
}
