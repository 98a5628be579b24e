import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import { rowsOf } from '@/lib/people/access/rows';
import { db } from '@/lib/base/db/client';
import { effectiveZone, type EffectiveRecord } from './effective';
import { checkedNames, checkZone, keyNames, type ZoneCheck } from './health/checks';
import { cachedRecords } from './zone/mirror';
import { recordKey } from './records';
import { isParking } from './records/parking';
import { isFoundBy } from './records/shown';
import { unendedChanges, type RefusedChange } from './waiting';

export { worldOf, type World } from './world/seen';

export type ZoneView = {
  readonly domainId: string;
  readonly asciiName: string;
  /** `unread`: not there yet; `elsewhere`: other name servers answer for the domain. */
  readonly state: 'unread' | 'served' | 'elsewhere';
  readonly version: number;
  readonly ttl: string | null;
  readonly readAt: Date | null;
  readonly records: readonly (EffectiveRecord & { readonly key: string; readonly isParking: boolean })[];
  /** Whether the registrar's page stands anywhere in it. */
  readonly isParked: boolean;
  /** Of the whole zone, whatever the filter. */
  readonly total: number;
  readonly types: readonly { readonly type: string; readonly count: number }[];
  /** How many records the filter finds; `records` may hold fewer. */
  readonly found: number;
  readonly waiting: number;
  readonly refused: RefusedChange | null;
};

export type ZoneFilter = { readonly type?: string | undefined; readonly text?: string | undefined };

/** More rows than these on one page help nobody: the filter does. */
const mostRows = 500;

/** A zone of the customer's own (any, for staff) with what is on its way; null when it is not theirs. */
export async function zoneView(actor: Actor, domainId: string, filter: ZoneFilter = {}): Promise<ZoneView | null> {
  const domain = await db.domain.findFirst({
    where: { id: domainId, ...rowsOf(actor, 'customers.view') },
    select: {
      asciiName: true,
      zone: { select: { state: true, version: true, soaTtl: true, readAt: true } },
    },
  });
  if (!domain) return null;
  const { asciiName, zone } = domain;
  const [cached, { waiting, refused }] = await Promise.all([
    cachedRecords(db, domainId),
    unendedChanges(db, asciiName),
  ]);
  const all = effectiveZone(cached, waiting).toSorted(inZoneOrder);
  const found = all.filter((record) => fits(record, asciiName, filter));
  return {
    domainId,
    asciiName,
    state: zone?.state ?? 'unread',
    version: zone?.version ?? 0,
    ttl: zone?.soaTtl ?? null,
    readAt: zone?.readAt ?? null,
    records: found
      .slice(0, mostRows)
      .map((record) => ({ ...record, key: recordKey(record), isParking: isParking(record) })),
    isParked: all.some((record) => record.state !== 'removing' && isParking(record)),
    total: all.length,
    types: countTypes(all),
    found: found.length,
    waiting: waiting.length,
    refused,
  };
}

function fits(record: EffectiveRecord, zoneName: string, { type, text }: ZoneFilter): boolean {
  return (!type || record.type === type) && (!text || isFoundBy(record, zoneName, text));
}

function countTypes(records: readonly EffectiveRecord[]): ZoneView['types'] {
  const counts = new Map<string, number>();
  for (const { type } of records) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({ type, count })).toSorted((a, b) => a.type.localeCompare(b.type));
}

/** The apex first, then names from the zone downwards, then types. */
function inZoneOrder(left: EffectiveRecord, right: EffectiveRecord): number {
  return (
    placeOf(left).localeCompare(placeOf(right)) ||
    left.type.localeCompare(right.type) ||
    (left.priority ?? 0) - (right.priority ?? 0) ||
    left.content.localeCompare(right.content)
  );
}

const placeOf = ({ subname }: EffectiveRecord): string =>
  subname === '@' ? '' : subname.split('.').reverse().join('.');

/** What our own checks find in a zone as it was read last; `elsewhere`: it is not served here, `unread`: nobody knows yet. */
export type ZoneHealth =
  | { readonly kind: 'checked'; readonly checks: readonly ZoneCheck[]; readonly readAt: Date }
  | { readonly kind: 'elsewhere' | 'unread' };

/** Of the customer's own (any, for staff); of somebody else's nobody knows anything. */
export async function zoneHealth(actor: Actor, domainId: string): Promise<ZoneHealth> {
  const domain = await db.domain.findFirst({
    where: { id: domainId, ...rowsOf(actor, 'customers.view') },
    select: { zone: { select: { state: true, readAt: true } } },
  });
  const zone = domain?.zone;
  if (zone?.state === 'elsewhere') return { kind: 'elsewhere' };
  if (!zone?.readAt) return { kind: 'unread' };
  const records = await db.zoneRecord.findMany({
    where: { domainId, OR: [{ subname: { in: checkedNames } }, { subname: { endsWith: keyNames } }] },
    select: { subname: true, type: true, content: true, priority: true },
    take: mostRows,
  });
  return { kind: 'checked', checks: checkZone(records), readAt: zone.readAt };
}
