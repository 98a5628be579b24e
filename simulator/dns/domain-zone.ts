import type { Domain } from '../functions/identify';
import { dnssecOf } from '../rules/dnssec';
import { zoneSeconds } from '../rules/zone-time';
import type { World } from '../world/world';
import { parkingZone, type ZoneRecord } from '../world/zone';
import { childOf, isWithin, parentOf } from './name';
import { recordData } from './record-data';
import { findSet, RECORD_TYPES, type RecordSet } from './record-set';
import { apexSets, type ServedZone } from './served-zone';

/** The zone of a domain on the registrar's own servers; undefined until it is there. */
export function domainZone(domain: Domain, world: World): ServedZone | undefined {
  const zone = world.zones.get(domain.id) ?? parkingZone(`${domain.createdOn}T00:00:00.000Z`);
  if (zone.readyAt > world.clock.now()) return undefined;
  const origin = domain.dname;
  const ttl = zoneSeconds(zone.ttl);
  const negativeTtl = zoneSeconds(zone.minimumTtl);
  const serial = Math.floor(Date.parse(zone.changedAt) / 1000);
  const { keys } = dnssecOf(domain, world);
  const nameServers = domain.domain.nss.map((server) => server.ns);
  const apex = apexSets({ origin, ttl, negativeTtl, serial, nameServers, keys });
  const names = group(origin, [...apex.sets, ...zone.records.flatMap((record) => toSet(record, origin, ttl) ?? [])]);
  const at = (name: string): readonly RecordSet[] | undefined => names.get(name);
  return { origin, keys, soa: apex.soa, negativeTtl, at, glue: (host) => addresses(at(host) ?? []) };
}

/** The address records among those of a name. */
export function addresses(sets: readonly RecordSet[]): readonly RecordSet[] {
  return [findSet(sets, RECORD_TYPES.A), findSet(sets, RECORD_TYPES.AAAA)].flatMap((set) => set ?? []);
}

function toSet(record: ZoneRecord, origin: string, ttl: number): RecordSet | undefined {
  const type = Object.entries(RECORD_TYPES).find(([name]) => name === record.rectype)?.[1];
  const data = recordData(record);
  if (type === undefined || data === undefined) return undefined;
  const owner = record.subname === '@' ? origin : childOf(record.subname.toLowerCase(), origin);
  return { owner, type, ttl, data: [data] };
}

/** By name, one set for each type; the names between a record and the apex exist as well. */
function group(origin: string, sets: readonly RecordSet[]): ReadonlyMap<string, readonly RecordSet[]> {
  const names = new Map<string, readonly RecordSet[]>();
  for (const set of sets) {
    const present = names.get(set.owner) ?? [];
    names.set(set.owner, withSet(present, set));
    for (let name = set.owner; isWithin(name, origin); name = parentOf(name)) {
      if (!names.has(name)) names.set(name, []);
      if (name === origin) break;
    }
  }
  return names;
}

function withSet(present: readonly RecordSet[], added: RecordSet): readonly RecordSet[] {
  const same = findSet(present, added.type);
  if (same === undefined) return [...present, added];
  const data = [...same.data, ...added.data.filter((bytes) => !same.data.some((known) => known.equals(bytes)))];
  return present.map((set) => (set === same ? { ...same, data } : set));
}
