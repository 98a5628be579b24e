import type { RecordAction } from '@/lib/registrar/regapi/functions/zone-records';
import { a } from './a';
import { aaaa } from './aaaa';
import { caa } from './caa';
import { cname } from './cname';
import { mx } from './mx';
import { ns } from './ns';
import type { RecordType, ZoneRecord } from './record';
import { srv } from './srv';
import { txt } from './txt';

/** Every record type that can be edited, in the order in which it is offered. */
export const recordTypes: readonly RecordType[] = [a, aaaa, cname, mx, txt, srv, caa, ns];

const byType: ReadonlyMap<string, RecordType> = new Map(recordTypes.map((type) => [type.type, type]));

/** The declaration of a type; undefined for one that can only be shown. */
export function recordType(type: string): RecordType | undefined {
  return byType.get(type);
}

/** Equal for two records that mean the same: case, trailing dots, quoting and spelling of addresses do not count. */
export function recordKey({ subname, type, content, priority }: ZoneRecord): string {
  const declared = recordType(type);
  const data = declared ? declared.normalContent(content) : content.trim();
  const order = declared?.hasPriority ? (priority ?? 0) : '';
  return JSON.stringify([subname.toLowerCase(), type, data, order]);
}

export function sameRecord(left: ZoneRecord, right: ZoneRecord): boolean {
  return recordKey(left) === recordKey(right);
}

/** The step of zone/update_records that removes one record (REG.API 9.17); content as the registrar showed it. */
export function removal({ subname, type, content, priority }: ZoneRecord): RecordAction {
  const order = recordType(type)?.hasPriority ? { priority: priority ?? 0 } : {};
  return { action: 'remove_record', subdomain: subname, record_type: type, content, ...order };
}
