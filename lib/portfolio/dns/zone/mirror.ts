import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { recordKey } from '../records';
import type { ZoneRecord } from '../records/record';
import { applySteps, type ZoneStep } from './step';

type Cached = ZoneRecord & { readonly id: string };

/** The cached records of a zone; empty where none was read. */
export async function cachedRecords(tx: Tx, domainId: string): Promise<readonly Cached[]> {
  return tx.zoneRecord.findMany({
    where: { domainId },
    select: { id: true, subname: true, type: true, content: true, priority: true },
  });
}

/** What makes the cached records those that the registrar has. */
export function recordChanges(
  cached: readonly Cached[],
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

/** What was changed in a zone. */
type ZoneChange = { readonly domainId: string; readonly steps: readonly ZoneStep[] };

/**
 * What the registrar was asked to do in some zones, done in the cache too, in as many statements as for one. Rows that stay
 * keep their ids. No zone twice: what is asked of one runs in order.
 */
export async function mirrorSteps(tx: Tx, changes: readonly ZoneChange[]): Promise<void> {
  const domainIds = changes.map(({ domainId }) => domainId);
  await tx.zone.createMany({ data: domainIds.map((domainId) => ({ domainId })), skipDuplicates: true });
  const cached = await recordsByZone(tx, domainIds);
  const zones = changes.map(({ domainId, steps }) => {
    const before = cached.get(domainId) ?? [];
    return { domainId, ...recordChanges(before, applySteps(before, steps)) };
  });
  await tx.zoneRecord.deleteMany({ where: { id: { in: zones.flatMap(({ goneIds }) => goneIds) } } });
  const added = zones.flatMap(({ domainId, added: records }) => records.map((record) => recordRow(domainId, record)));
  await tx.zoneRecord.createMany({ data: added });
}

async function recordsByZone(tx: Tx, domainIds: readonly string[]): Promise<ReadonlyMap<string, readonly Cached[]>> {
  const byZone = new Map<string, Cached[]>();
  const rows = await tx.zoneRecord.findMany({
    where: { domainId: { in: [...domainIds] } },
    select: { domainId: true, id: true, subname: true, type: true, content: true, priority: true },
  });
  for (const { domainId, ...record } of rows) {
    const known = byZone.get(domainId);
    if (known) known.push(record);
    else byZone.set(domainId, [record]);
  }
  return byZone;
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
