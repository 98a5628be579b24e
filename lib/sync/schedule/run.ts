import 'server-only';
import { now, nowMs } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { holding, LostLease, takeLease } from '@/lib/sync/lease/lease';
import { write, type SyncContext, type SyncReport, type SyncSource } from '@/lib/sync/reading/context';
import { keepOddRows } from '@/lib/sync/reading/odd-rows';
import { unsettled } from '@/lib/sync/sources/unsettled';
import { zoneRules } from '@/lib/sync/sources/zone-rules';

const keepRunsDays = 30;

const taken: SyncReport = { calls: 0, rows: 0, problem: 'another node reads it now' };

/**
 * One pass over one source under its lease, kept as a run. What it throws is the run's problem. A pass that another node
 * has taken over leaves nothing behind, its end included.
 */
export async function runSync({ regapi, db }: SyncContext, source: SyncSource): Promise<SyncReport> {
  const lease = await takeLease(db, source.name);
  return lease ? holding(db, lease, () => pass({ regapi, db, lease }, source)) : taken;
}

async function pass(context: SyncContext, source: SyncSource): Promise<SyncReport> {
  const { db } = context;
  await db.syncRequest.deleteMany({ where: { source: source.name } });
  const run = await db.syncRun.create({ data: { source: source.name }, select: { id: true } });
  const report = await source.run(context).catch(failedReport);
  try {
    await write(context, (tx) => endRun(tx, run.id, source, report));
    return report;
  } catch (error) {
    if (error instanceof LostLease) return failedReport(error);
    throw error;
  }
}

async function endRun(tx: Tx, id: bigint, source: SyncSource, { odd = [], ...report }: SyncReport): Promise<void> {
  const isIdle = (source === unsettled || source === zoneRules) && report.calls === 0 && report.problem === null;
  if (isIdle) await tx.syncRun.delete({ where: { id } });
  else await tx.syncRun.update({ where: { id }, data: { ...report, endedAt: now() } });
  // What the few unsettled rows say is read again with all others.
  if (source !== unsettled) await keepOddRows(tx, source.name, odd, report.problem === null);
  const oldest = new Date(nowMs() - keepRunsDays * 86_400_000);
  await tx.syncRun.deleteMany({ where: { source: source.name, startedAt: { lt: oldest } } });
}

function failedReport(error: unknown): SyncReport {
  return { calls: 0, rows: 0, problem: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
