import { childOf, labelsOf, parentOf, wireName } from './name';
import { RECORD_TYPES, type RecordSet } from './record-set';
import type { ServedZone } from './served-zone';

const MAX_LABEL = 63;

/** Says which types a name has, and that nothing else is there (RFC 4034 4). */
export function typesAt(zone: ServedZone, name: string, sets: readonly RecordSet[]): RecordSet {
  return nsec(
    zone,
    name,
    childOf('\u0000', name),
    sets.map((set) => set.type),
  );
}

/**
 * Says that there is nothing at a name or below it. The two ends are made up, just before and just behind the name
 * (RFC 4470): the true neighbours could only be found in a sorted list of all names, and a registry's zone has many.
 */
export function nothingAt(zone: ServedZone, name: string): RecordSet {
  const [label = ''] = labelsOf(name);
  const parent = parentOf(name);
  return nsec(zone, childOf(before(label), parent), childOf(after(label), parent), []);
}

/** No letter, digit, hyphen or underscore comes between the two ends but the label itself. */
function before(label: string): string {
  const last = label.charCodeAt(label.length - 1);
  const isCapital = last > 0x40 && last <= 0x5b;
  const lower = String.fromCharCode(isCapital ? 0x40 : Math.max(0, last - 1));
  return `${label.slice(0, -1)}${lower}${label.length < MAX_LABEL ? '~' : ''}`;
}

function after(label: string): string {
  if (label.length < MAX_LABEL) return `${label}!`;
  return label.slice(0, -1) + String.fromCharCode(label.charCodeAt(label.length - 1) + 1);
}

function nsec(zone: ServedZone, owner: string, next: string, types: readonly number[]): RecordSet {
  const all = [...new Set([...types, RECORD_TYPES.RRSIG, RECORD_TYPES.NSEC])];
  const data = Buffer.concat([wireName(next), typeBitmap(all)]);
  return { owner, type: RECORD_TYPES.NSEC, ttl: Math.min(zone.negativeTtl, zone.soa.ttl), data: [data] };
}

/** Blocks of up to 256 types, a bit each, the highest first (RFC 4034 4.1.2). */
function typeBitmap(types: readonly number[]): Buffer {
  const blocks = [...new Set(types.map((type) => type >> 8))].toSorted((left, right) => left - right);
  return Buffer.concat(
    blocks.map((block) => {
      const bits = types.filter((type) => type >> 8 === block).map((type) => type & 0xff);
      const bytes = Buffer.alloc(Math.floor(Math.max(...bits) / 8) + 1);
      for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
      return Buffer.concat([Buffer.from([block, bytes.length]), bytes]);
    }),
  );
}
