import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { diffZones, type ZoneDiff } from './diff';
import { recordKey } from '../records';
import type { ZoneRecord } from '../records/record';
import { applySteps, type ZoneStep } from './step';

/** The cached records of a zone; empty where none was read. */
export async function cachedRecords(
  tx: Tx,
  domainId: string,
): Promise<readonly (ZoneRecord & { readonly id: string })[]> {
  return tx.zoneRecord.findMany({
    where: { domainId },
    select: { id: true, subname: true, type: true, content: true, priority: true },
  });
}

/** Makes the cached records what the registrar has; rows that stay keep their ids. Answers what was different. */
export async function mirrorRecords(tx: Tx, domainId: string, records: readonly ZoneRecord[]): Promise<ZoneDiff> {
  const cached = await cachedRecords(tx, domainId);
  const wanted = new Map(records.map((record) => [recordKey(record), record]));
  const kept = new Set<string>();
  const goneIds: string[] = [];
  for (const record of cached) {
    const key = recordKey(record);
    if (wanted.has(key) && !kept.has(key)) kept.add(key);
    else goneIds.push(record.id);
  }
  const added = [...wanted].filter(([key]) => !kept.has(key)).map(([, record]) => record);
  await tx.zoneRecord.deleteMany({ where: { id: { in: goneIds } } });
  await tx.zoneRecord.createMany({ data: added.map((record) => row(domainId, record)) });
  return diffZones(cached, records);
}

/** What the registrar was asked to do, done in the cache too. */
export async function mirrorSteps(tx: Tx, domainId: string, steps: readonly ZoneStep[]): Promise<void> {
  await ensureZone(tx, domainId);
  const cached = await cachedRecords(tx, domainId);
  await mirrorRecords(tx, domainId, applySteps(cached, steps));
}

/** A zone row for a domain that has none yet: unread. */
export async function ensureZone(tx: Tx, domainId: string): Promise<void> {
  await tx.zone.createMany({ data: [{ domainId }], skipDuplicates: true });
}

/**
 * Takes the next version of a zone that is still the one which was seen; false if it is not. The row stays locked to the
 * end of the transaction, so of two edits made from one version only one passes.
 */
export async function takeVersion(tx: Tx, domainId: string, seen: number): Promise<boolean> {
  await ensureZone(tx, domainId);
  const taken = await tx.zone.updateMany({ where: { domainId, version: seen }, data: { version: { increment: 1 } } });
  return taken.count === 1;
}

/** The zone is not what people saw any more: whoever looks at the old one gets a conflict. */
export async function bumpVersion(tx: Tx, domainId: string): Promise<void> {
  await tx.zone.updateMany({ where: { domainId }, data: { version: { increment: 1 } } });
}

function row(domainId: string, { subname, type, content, priority }: ZoneRecord) {
  return { id: newId('rec'), domainId, subname, type, content, priority };
}
