/** A record as the zone stores it: no id, no TTL; `content` without a trailing dot. */
export interface ZoneRecord {
  readonly subname: string;
  readonly rectype: string;
  readonly content: string;
  readonly prio: number;
}

export interface Zone {
  ttl: string;
  minimumTtl: string;
  records: readonly ZoneRecord[];
  /** Until then the zone cannot be read or changed (ISO time). */
  readyAt: string;
}

const PARKING_ADDRESS = '194.58.112.174';

/** The zone that a new registration gets. */
export function parkingZone(readyAt: string): Zone {
  return {
    ttl: '1h',
    minimumTtl: '1h',
    readyAt,
    records: ['@', 'www'].map((subname) => ({ subname, rectype: 'A', content: PARKING_ADDRESS, prio: 0 })),
  };
}
