import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
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

/** Makes the cached records what the registrar has; rows that stay keep their ids. */
async function mirrorRecords(tx: Tx, domainId: string, records: readonly ZoneRecord[]): Promise<void> {
  const { goneIds, added } = recordChanges(await cachedRecords(tx, domainId), records);
  await tx.zoneRecord.deleteMany({ where: { id: { in: [...goneIds] } } });
  await tx.zoneRecord.createMany({ data: added.map((record) => recordRow(domainId, record)) });
}

/** What makes the cached records those that the registrar has. */
export function recordChanges(
  cached: readonly (ZoneRecord & { readonly id: string })[],
  records: readonly ZoneRecord[],
): { readonly goneIds: readonly string[]; readonly added: readonly ZoneRecord[] } {
  const wanted = new Map(records.map((record) => [recordKey(record), record]));
  const kept = new Set<string>();
  const goneIds: string[] = [];
  for (const record of cached) {
    const key = recordKey(record);
    if (wanted.has(key) && !kept.has(key)) kept.add(key);
    else goneIds.push(record.id);
  }
  const added = [...wanted].filter(([key]) => !kept.has(key)).map(([, record]) => record);
  return { goneIds, added };
}

/** What the registrar was asked to do, done in the cache too. */
export async function mirrorSteps(tx: Tx, domainId: string, steps: readonly ZoneStep[]): Promise<void> {
  await ensureZone(tx, domainId);
  const cached = await cachedRecords(tx, domainId);
  await mirrorRecords(tx, domainId, applySteps(cached, steps));
}

/** A zone row for a domain that has none yet: unread. */
async function ensureZone(tx: Tx, domainId: string): Promise<void> {
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

/** A record as it is stored. */
export function recordRow(domainId: string, { subname, type, content, priority }: ZoneRecord) {
  return { id: newId('rec'), domainId, subname, type, content, priority };
}
