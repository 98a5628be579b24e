import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import type { SyncContext, SyncSource } from '@/lib/sync/reading/context';

/** Whether a source is to be read now: by its own time or because somebody asked, and what it builds on is there. */
export async function isDue({ db }: SyncContext, { name, everyMs, after = [] }: SyncSource): Promise<boolean> {
  const [request, last] = await Promise.all([
    db.syncRequest.findUnique({ where: { source: name }, select: { source: true } }),
    db.syncRun.findFirst({
      where: { source: name },
      orderBy: { id: 'desc' },
      select: { startedAt: true, endedAt: true, problem: true },
    }),
  ]);
  const isTime = last === null || nowMs() - last.startedAt.getTime() >= waitMs(last, everyMs);
  if (!isTime && request === null) return false;
  const ended = await Promise.all(
    after.map((source) => db.syncRun.findFirst({ where: { source, endedAt: { not: null } }, select: { id: true } })),
  );
  return ended.every((run) => run !== null);
}

type Run = { readonly endedAt: Date | null; readonly problem: string | null };

/**
 * A run without an end is under way, which its lease says, or has died with its node. One that failed is tried again
 * soon; what the registrar refuses, three times an hour.
 */
function waitMs({ endedAt, problem }: Run, everyMs: number): number {
  if (endedAt === null) return 0;
  if (problem === null) return everyMs;
  return refusal.test(problem) ? 20 * 60_000 : Math.min(everyMs, 2 * 60_000);
}

/** "CODE: text", as `reasonOf` writes a refusal. */
const refusal = /^[A-Z][A-Z0-9_]+: /;
