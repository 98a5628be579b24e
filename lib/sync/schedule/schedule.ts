import 'server-only';
import { now, nowMs } from '@/lib/base/clock/clock';
import { tryLock } from '@/lib/base/db/locks';
import { partsOf } from '@/lib/base/values/parts';
import { mostPerCall } from '@/lib/registrar/regapi/declare';
import type { SyncContext, SyncReport, SyncSource } from '@/lib/sync/reading/context';
import { isRegistrarSilent } from '@/lib/registrar/calls/health';
import { keepOddRows } from '@/lib/sync/reading/odd-rows';
import { readDomains, readNameServers, readZones } from '@/lib/sync/reading/read';
import { balance } from '@/lib/sync/sources/balance';
import { bills } from '@/lib/sync/sources/bills';
import { folders } from '@/lib/sync/sources/folders';
import { nameServers } from '@/lib/sync/sources/name-servers';
import { prices } from '@/lib/sync/sources/prices';
import { services } from '@/lib/sync/sources/services';
import { unsettled } from '@/lib/sync/sources/unsettled';
import { zoneRules } from '@/lib/sync/sources/zone-rules';
import { zones } from '@/lib/sync/sources/zones';
import { takeSubjects } from '@/lib/registrar/account/subject-requests';

/** In the order in which they build on each other. */
export const syncSources: readonly SyncSource[] = [
  balance,
  prices,
  services,
  nameServers,
  zones,
  folders,
  bills,
  zoneRules,
  unsettled,
];

const longestMs = 30 * 60_000;
const keepRunsDays = 30;

/**
 * Runs what is due or was asked for, unless another node is at it: false then. The lock lives as long as this
 * transaction, so a node that dies lets go of it. Call it once a minute.
 */
export async function runDueSyncs(context: SyncContext): Promise<boolean> {
  return context.db.$transaction(
    async (tx) => {
      if (!(await tryLock(tx, 'sync'))) return false;
      await refresh(context, await takeSubjects(context.db));
      if (await isRegistrarSilent()) await runSync(context, balance);
      for (const source of syncSources) if (await isDue(context, source)) await runSync(context, source);
      return true;
    },
    { timeout: longestMs, maxWait: 10_000 },
  );
}

/** One pass over one source, kept as a run. What it throws is the run's problem, and the next source still gets its turn. */
export async function runSync({ regapi, db }: SyncContext, source: SyncSource): Promise<SyncReport> {
  await db.syncRequest.deleteMany({ where: { source: source.name } });
  const run = await db.syncRun.create({ data: { source: source.name }, select: { id: true } });
  const { odd = [], ...report } = await source.run({ regapi, db }).catch(failedReport);
  const isIdle = (source === unsettled || source === zoneRules) && report.calls === 0 && report.problem === null;
  if (isIdle) await db.syncRun.delete({ where: { id: run.id } });
  else await db.syncRun.update({ where: { id: run.id }, data: { ...report, endedAt: now() } });
  // What the few unsettled rows say is read again with all others.
  if (source !== unsettled) await keepOddRows({ db }, source.name, odd, report.problem === null);
  const oldest = new Date(nowMs() - keepRunsDays * 86_400_000);
  await db.syncRun.deleteMany({ where: { source: source.name, startedAt: { lt: oldest } } });
  return report;
}

/** Reads back what operations have touched: "domain:example.ru", "zone:example.ru". What cannot be read now, the schedule reads. */
export async function refresh(context: SyncContext, subjects: readonly string[]): Promise<void> {
  const namesOf = (kind: string) => [
    ...new Set(subjects.filter((subject) => subject.startsWith(kind)).map((subject) => subject.slice(kind.length))),
  ];
  for (const names of partsOf(namesOf('domain:'), mostPerCall)) {
    const report = await readDomains(context, names);
    if (report.problem === null) await readNameServers(context, names);
  }
  for (const names of partsOf(namesOf('zone:'), mostPerCall)) await readZones(context, names);
}

async function isDue({ db }: SyncContext, { name, everyMs }: SyncSource): Promise<boolean> {
  const [request, last] = await Promise.all([
    db.syncRequest.findUnique({ where: { source: name }, select: { source: true } }),
    db.syncRun.findFirst({
      where: { source: name },
      orderBy: { id: 'desc' },
      select: { startedAt: true, endedAt: true, problem: true },
    }),
  ]);
  if (request || !last) return true;
  // A run that failed, or that died with its node, is tried again soon; what the registrar refuses, three times an hour.
  const isRefused = last.problem !== null && refusal.test(last.problem);
  const hasFailed = last.endedAt === null || last.problem !== null;
  const againMs = isRefused ? 20 * 60_000 : Math.min(everyMs, 2 * 60_000);
  const waitMs = hasFailed ? againMs : everyMs;
  return nowMs() - last.startedAt.getTime() >= waitMs;
}

/** "CODE: text", as `reasonOf` writes a refusal. */
const refusal = /^[A-Z][A-Z0-9_]+: /;

function failedReport(error: unknown): SyncReport {
  return { calls: 0, rows: 0, problem: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
