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
  /** When it was last changed (ISO time); the serial number of its SOA record. */
  changedAt: string;
}

const PARKING_ADDRESS = '194.58.112.174';
const FORWARDING_ADDRESS = '194.58.112.165';
/** The names of a zone that browsers ask for. */
const WEB_NAMES = ['@', 'www'] as const;

/** The records of the registrar's page for names without a site (REG.API 9.15). */
export const PARKING_RECORDS: readonly ZoneRecord[] = webRecords(PARKING_ADDRESS);

/** The records of the registrar's web forwarding (REG.API 9.13). */
export const FORWARDING_RECORDS: readonly ZoneRecord[] = webRecords(FORWARDING_ADDRESS);

/** What a zone on the registrar's servers holds at its top until somebody clears it. */
export const APEX_RECORDS: readonly ZoneRecord[] = ['ns1.reg.ru', 'ns2.reg.ru'].map((content, prio) => ({
  subname: '@',
  rectype: 'NS',
  content,
  prio,
}));

/** The zone that a new registration gets. */
export function parkingZone(readyAt: string): Zone {
  return { ttl: '1h', minimumTtl: '1h', readyAt, changedAt: readyAt, records: [...APEX_RECORDS, ...PARKING_RECORDS] };
}

function webRecords(address: string): readonly ZoneRecord[] {
  return WEB_NAMES.map((subname) => ({ subname, rectype: 'A', content: address, prio: 0 }));
}
