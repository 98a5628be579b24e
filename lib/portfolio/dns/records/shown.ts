import { toAscii, toUnicode } from '@/lib/base/values/domain-name';
import { plainName } from '@/lib/base/values/typed-names';
import type { ZoneRecord } from './record';

/** Types whose content names hosts; in a text "xn--" is what its author wrote. */
const pointing: ReadonlySet<string> = new Set(['CNAME', 'MX', 'NS', 'SRV', 'PTR', 'DNAME', 'HTTPS', 'SVCB']);

/** A record as people read it: its name and the hosts it points to in their own letters. */
export function shownRecord({ subname, type, content }: Pick<ZoneRecord, 'subname' | 'type' | 'content'>) {
  return {
    subname: toUnicode(subname),
    content: pointing.has(type) ? shownHosts(content) : content,
  };
}

/** A text that names hosts among other things, with their own letters. */
export function shownHosts(text: string): string {
  return text.replace(/(?<![a-z0-9-])xn--[a-z0-9-]{1,59}(?![a-z0-9-])/gi, (label) => toUnicode(label.toLowerCase()));
}

/** A name as a sentence mentions it: in its own letters, and as machines write it where that is another thing. */
export function nameInSentence(name: string): string {
  const unicode = toUnicode(name);
  return unicode === name ? name : `${unicode} (${name})`;
}

type Called = Pick<ZoneRecord, 'subname' | 'type' | 'content'>;

/** As much of a value as is listened to. */
const heardLength = 60;

/**
 * What sentences and buttons call each record of a list: its name; where another has its type and name too, as several A
 * records of one host have, with what it points to.
 */
export function callRecords(records: readonly Called[]): (record: Called) => string {
  const met = new Map<string, number>();
  const keyOf = ({ type, subname }: Called) => `${type} ${subname}`;
  for (const record of records) met.set(keyOf(record), (met.get(keyOf(record)) ?? 0) + 1);
  return (record) => {
    const name = nameInSentence(record.subname);
    if ((met.get(keyOf(record)) ?? 0) < 2) return name;
    const { content } = shownRecord(record);
    return `${name} → ${content.length > heardLength ? `${content.slice(0, heardLength)}…` : content}`;
  };
}

/** Whether a record is found by what was typed: part of its name, in full or within the zone, or of its content. */
export function isFoundBy(record: ZoneRecord, zoneName: string, typed: string): boolean {
  const text = typed.trim().toLowerCase();
  const shown = shownRecord(record);
  const names = [record.subname, shown.subname].flatMap((name) =>
    [zoneName, toUnicode(zoneName)].flatMap((zone) => [name, name === '@' ? zone : `${name}.${zone}`]),
  );
  const written = [...names, record.content, shown.content].map((part) => part.toLowerCase());
  const name = plainName(text).replace(/\.$/, '');
  const wanted = [...new Set([text, name, toAscii(name) ?? text])];
  return wanted.some((part) => written.some((place) => place.includes(part)));
}
