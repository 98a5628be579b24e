import { isIPv4 } from 'node:net';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { Refusal } from '../refusal';
import type { Zone, ZoneRecord } from '../world/zone';

/** Adds a record; one that is there already stays as it is. A CNAME stands alone at its name. */
export function addRecord(zone: Zone, record: ZoneRecord): void {
  if (zone.records.some((present) => isSame(present, record))) return;
  const conflicting = zone.records.filter((present) => conflicts(present, record));
  if (conflicting.length > 0) throw conflict(record, conflicting);
  zone.records = [...zone.records, record];
}

interface RecordFilter {
  readonly subname: string;
  readonly rectype: string;
  readonly content: string | undefined;
  readonly prio: number | undefined;
}

/** Removes every record that fits; whether any did. */
export function removeRecords(zone: Zone, filter: RecordFilter): boolean {
  const kept = zone.records.filter((record) => !fits(record, filter));
  const isAny = kept.length < zone.records.length;
  zone.records = kept;
  return isAny;
}

/** Puts the records that a web page of the registrar needs in the place of what answers browsers at their names. */
export function replaceWebRecords(zone: Zone, records: readonly ZoneRecord[]): void {
  const kept = zone.records.filter(
    (present) => !WEB_TYPES.has(present.rectype) || !records.some((record) => record.subname === present.subname),
  );
  zone.records = [...kept, ...records];
}

/** Removes these records and nothing else; what is not there is no error. */
export function dropRecords(zone: Zone, records: readonly ZoneRecord[]): void {
  zone.records = zone.records.filter((present) => !records.some((record) => isSame(present, record)));
}

const WEB_TYPES = new Set(['A', 'AAAA', 'CNAME']);

function fits(record: ZoneRecord, filter: RecordFilter): boolean {
  if (record.subname !== filter.subname || record.rectype !== filter.rectype) return false;
  if (filter.prio !== undefined && filter.prio !== 0 && record.prio !== filter.prio) return false;
  return (
    filter.content === undefined ||
    comparable(record.rectype, record.content) === comparable(filter.rectype, filter.content)
  );
}

/** Trailing dots, quotes and letter case of host names make no difference; in a TXT record only the quotes around it. */
function comparable(rectype: string, content: string): string {
  if (rectype === 'TXT') return content.replace(/^"(.*)"$/, '$1');
  return content.trim().toLowerCase().replace(/\.$/, '').replaceAll('"', '');
}

function isSame(left: ZoneRecord, right: ZoneRecord): boolean {
  return (
    left.subname === right.subname &&
    left.rectype === right.rectype &&
    left.content === right.content &&
    left.prio === right.prio
  );
}

function conflicts(present: ZoneRecord, added: ZoneRecord): boolean {
  return present.subname === added.subname && (present.rectype === 'CNAME' || added.rectype === 'CNAME');
}

function conflict(record: ZoneRecord, conflicting: readonly ZoneRecord[]): Refusal {
  const code = record.rectype === 'CNAME' ? 'CNAME_ANDOTHERDATA' : 'CONFLICT_CNAME';
  return new Refusal(code, { conflicting_records: conflicting.map(inConflict), record_to_add: inConflict(record) });
}

/** A record as the refusal of a conflict shows it, in other words than a reading of the zone. */
function inConflict(record: ZoneRecord): WireRecord {
  return { data: shownContent(record), rectype: record.rectype, subdomain: record.subname };
}

/** A record as zone/get_resource_records shows it. */
export function describe(record: ZoneRecord): WireRecord {
  const { prio, rectype, subname } = record;
  return { content: shownContent(record), prio, rectype, state: 'A', subname };
}

/** Names of hosts are shown in full, with the dot at their end. */
function shownContent({ rectype, content }: ZoneRecord): string {
  return HOST_TYPES.has(rectype) && !isIPv4(content) && !content.endsWith('.') ? `${content}.` : content;
}

const HOST_TYPES = new Set(['CNAME', 'MX', 'NS']);
