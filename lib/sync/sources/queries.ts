import 'server-only';
import type { Actor, StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { db } from '@/lib/base/db/client';
import { databaseTime } from '@/lib/base/db/clock';
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
  const names = { source: { in: [...sourceNames] } };
  const requests = await db.syncRequest.findMany({ where: names, select: { source: true } });
  // A node that died says nothing: its lease ends by itself.
  const held = await db.syncLease.findMany({
    where: { ...names, expiresAt: { gt: await databaseTime(db) } },
    select: { source: true },
  });
  const [isRequested, isRunning] = [requests, held].map((rows) => new Set(rows.map(({ source }) => source)));
  return Promise.all(
    sourceNames.map(async (name) => ({
      ...(await lastRunOf(name)),
      name,
      isRunning: isRunning?.has(name) === true,
      isRequested: isRequested?.has(name) === true,
    })),
  );
}

async function lastRunOf(name: SourceName): Promise<Omit<SourceStatus, 'name' | 'isRunning' | 'isRequested'>> {
  const select = { startedAt: true, endedAt: true, calls: true, rows: true, problem: true } as const;
  const [last, good] = await Promise.all([
    db.syncRun.findFirst({ where: { source: name }, orderBy: { id: 'desc' }, select }),
    db.syncRun.findFirst({
      where: { source: name, problem: null, endedAt: { not: null } },
      orderBy: { id: 'desc' },
      select,
    }),
  ]);
  return {
    asOf: good?.startedAt ?? null,
    rows: good?.rows ?? null,
    calls: good?.calls ?? null,
    problem: last?.problem ?? null,
  };
}

/** When a source was last read whole; null = never. */
export async function asOf(_actor: Actor | null, name: SourceName): Promise<Date | null> {
  const run = await db.syncRun.findFirst({
    where: { source: name, problem: null, endedAt: { not: null } },
    orderBy: { id: 'desc' },
    select: { startedAt: true },
  });
  return run?.startedAt ?? null;
}
