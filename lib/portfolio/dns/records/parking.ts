import type { ZoneRecord } from './record';

/**
 * Addresses of the page that the registrar shows at names without a site. A new zone has them at its top and at www
 * (REG.API 9.15). Addresses that sites on its hosting or its forwarding have, too, are left out: those may be meant.
 */
const parkingAddresses: ReadonlySet<string> = new Set(['95.163.244.138', '194.58.112.174']);

/** The names that browsers ask for. */
const webNames = ['@', 'www'];

const webTypes: ReadonlySet<string> = new Set(['A', 'AAAA', 'CNAME']);

/** Whether a record leads to the registrar's page, and nobody put it there. */
export function isParking({ type, subname, content }: ZoneRecord): boolean {
  return type === 'A' && webNames.includes(subname) && parkingAddresses.has(content.trim());
}

/** What stays beside a new record: where a site comes, the registrar's page goes. */
export function besidesParking(records: readonly ZoneRecord[], added: ZoneRecord): readonly ZoneRecord[] {
  if (!leadsToSite(added)) return records;
  return records.filter((record) => record.subname !== added.subname || !isParking(record));
}

/** The other name that browsers ask for, where it still shows the registrar's page once a site has come to one. */
export function stillParked(records: readonly ZoneRecord[], added: ZoneRecord): string | null {
  if (!leadsToSite(added) || !webNames.includes(added.subname)) return null;
  return records.find((record) => record.subname !== added.subname && isParking(record))?.subname ?? null;
}

const leadsToSite = (record: ZoneRecord): boolean => webTypes.has(record.type) && !isParking(record);
