import { dnskeyData, KSK_FLAGS, ZSK_FLAGS } from '../rules/dnssec-keys';
import type { ZoneKeys } from '../world/dnssec';
import { wireName } from './name';
import { dataOf } from './packet-data';
import { RECORD_TYPES, type RecordSet } from './record-set';

/** A zone that this server has authority over. */
export interface ServedZone {
  readonly origin: string;
  /** Null for zones without signatures. */
  readonly keys: ZoneKeys | null;
  readonly soa: RecordSet;
  /** Seconds that the absence of a record may be remembered. */
  readonly negativeTtl: number;
  /** What stands at a name; empty where only names below it exist, undefined where there is nothing at all. */
  readonly at: (name: string) => readonly RecordSet[] | undefined;
  /** Addresses of a name server, to go with a delegation to it. */
  readonly glue: (host: string) => readonly RecordSet[];
}

export interface Apex {
  readonly origin: string;
  readonly ttl: number;
  readonly negativeTtl: number;
  readonly serial: number;
  readonly nameServers: readonly string[];
  readonly keys: ZoneKeys | null;
}

/** The records that every zone has at its top: SOA, NS, and its keys when it is signed. */
export function apexSets({ origin, ttl, negativeTtl, serial, nameServers, keys }: Apex): {
  readonly soa: RecordSet;
  readonly sets: readonly RecordSet[];
} {
  const [mname = ''] = nameServers;
  const times = { serial, refresh: 14_400, retry: 3600, expire: 604_800, minimum: negativeTtl };
  const data = dataOf({ name: '.', type: 'SOA', data: { mname, rname: `hostmaster.${mname}`, ...times } });
  const soa = { owner: origin, type: RECORD_TYPES.SOA, ttl, data: [data] };
  const ns = { owner: origin, type: RECORD_TYPES.NS, ttl, data: nameServers.map((name) => wireName(name)) };
  return { soa, sets: [soa, ns, ...(keys === null ? [] : [keySet(origin, ttl, keys)])] };
}

function keySet(owner: string, ttl: number, { ksks, zsks }: ZoneKeys): RecordSet {
  const data = [
    ...ksks.map((key) => dnskeyData(KSK_FLAGS, key.publicKey)),
    ...zsks.map((key) => dnskeyData(ZSK_FLAGS, key.publicKey)),
  ];
  return { owner, type: RECORD_TYPES.DNSKEY, ttl, data };
}
