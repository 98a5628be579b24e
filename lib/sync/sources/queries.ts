import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import type { Actor, StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { db } from '@/lib/base/db/client';
import { registrarHealth as readHealth, type RegistrarHealth } from '@/lib/registrar/calls/health';
import { sourceNames, type SourceName } from './source-names';

/** For the banner that everybody sees. */
export async function registrarHealth(_actor: Actor | null): Promise<RegistrarHealth> {
  return readHealth();
}

export type SourceStatus = {
  readonly name: SourceName;
  /** When it was last read whole. */
  readonly asOf: Date | null;
  readonly rows: number | null;
  readonly calls: number | null;
  /** Why the last run ended early. */
  readonly problem: string | null;
  readonly isRunning: boolean;
  readonly isRequested: boolean;
};

/** How fresh each source is. */
export async function sourceStatuses(actor: StaffActor): Promise<readonly SourceStatus[]> {
  if (!may(actor, 'registrar.view')) return [];
  const requests = new Set((await db.syncRequest.findMany({ select: { source: true } })).map(({ source }) => source));
  return Promise.all(sourceNames.map((name) => statusOf(name, requests.has(name))));
}

/** An unended run older than this died with its node. */
const longestRunMs = 30 * 60_000;

async function statusOf(name: SourceName, isRequested: boolean): Promise<SourceStatus> {
  const select = { startedAt: true, endedAt: true, calls: true, rows: true, problem: true } as const;
  const [last, good] = await Promise.all([
    db.syncRun.findFirst({ where: { source: name }, orderBy: { id: 'desc' }, select }),
    db.syncRun.findFirst({
      where: { source: name, problem: null, endedAt: { not: null } },
      orderBy: { id: 'desc' },
      select,
    }),
  ]);
  const isOpen = last !== null && last.endedAt === null;
  return {
    name,
    asOf: good?.startedAt ?? null,
    rows: good?.rows ?? null,
    calls: good?.calls ?? null,
    problem: last?.problem ?? null,
    isRunning: isOpen && nowMs() - last.startedAt.getTime() < longestRunMs,
    isRequested,
  };
}

/** When a source was last read whole; null = never. */
export async function asOf(_actor: Actor, name: SourceName): Promise<Date | null> {
  const run = await db.syncRun.findFirst({
    where: { source: name, problem: null, endedAt: { not: null } },
    orderBy: { id: 'desc' },
    select: { startedAt: true },
  });
  return run?.startedAt ?? null;
}
