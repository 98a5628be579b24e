/** Numbers of the record types that the simulator knows (IANA). */
export const RECORD_TYPES = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SRV: 33,
  OPT: 41,
  DS: 43,
  RRSIG: 46,
  NSEC: 47,
  DNSKEY: 48,
  HTTPS: 65,
  ANY: 255,
  CAA: 257,
} as const;

/** All records of one type at one name. Data is uncompressed, names in it in lower case: the canonical form of DNSSEC. */
export interface RecordSet {
  /** Without the trailing dot; the root is the empty text. */
  readonly owner: string;
  readonly type: number;
  /** Seconds. */
  readonly ttl: number;
  readonly data: readonly Buffer[];
}

export function findSet(sets: readonly RecordSet[], type: number): RecordSet | undefined {
  return sets.find((set) => set.type === type);
}
