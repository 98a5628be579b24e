import 'server-only';
import type { OddRow } from '@/lib/registrar/regapi/odd-rows';
import type { Prisma } from '@/generated/prisma/client';
import { partsOf } from '@/lib/base/values/parts';
import { mostPerCall } from '@/lib/registrar/regapi/declare';
import type { SyncContext, SyncReport } from './context';

/** The names of all domains that the registrar has, in a stable order. */
export async function domainNames({ db }: SyncContext, only: Prisma.DomainWhereInput = {}): Promise<readonly string[]> {
  const rows = await db.domain.findMany({
    where: { AND: [{ serviceId: { not: null }, missingSince: null, state: { in: ['active', 'suspended'] } }, only] },
    orderBy: { asciiName: 'asc' },
    select: { asciiName: true },
  });
  return rows.map(({ asciiName }) => asciiName);
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
