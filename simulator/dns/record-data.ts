import type { ZoneRecord } from '../world/zone';
import { wireName } from './name';
import { dataOf } from './packet-data';
import { encodeServiceParams } from './service-params';

const TEXT_PART = 255;

/** The data of a record as a packet holds it, by type; undefined for content that no such record can have. */
export function recordData({ rectype, content, prio }: ZoneRecord): Buffer | undefined {
  return ENCODERS[rectype]?.(content, prio);
}

type Encoder = (content: string, prio: number) => Buffer | undefined;

const ENCODERS: Readonly<Record<string, Encoder>> = {
  A: (data) => dataOf({ name: '.', type: 'A', data }),
  AAAA: (data) => dataOf({ name: '.', type: 'AAAA', data }),
  CNAME: host,
  NS: host,
  MX: (content, preference) => dataOf({ name: '.', type: 'MX', data: { preference, exchange: lower(content) } }),
  TXT: (content) => dataOf({ name: '.', type: 'TXT', data: textParts(content) }),
  SRV: (content, priority) => {
    const [weight, port, target = ''] = content.split(' ');
    const data = { priority, weight: Number(weight), port: Number(port), target: lower(target) };
    return dataOf({ name: '.', type: 'SRV', data });
  },
  CAA: (content) => {
    const [, flags, tag, value = ''] = /^(\d+) (issue|issuewild|iodef) "?(.*?)"?$/.exec(content) ?? [];
    if (tag !== 'issue' && tag !== 'issuewild' && tag !== 'iodef') return undefined;
    return dataOf({ name: '.', type: 'CAA', data: { flags: Number(flags), tag, value } });
  },
  HTTPS: (content, priority) => {
    const [target = '.', ...params] = content.split(' ');
    const encoded = encodeServiceParams(params.join(' '));
    if (encoded === undefined) return undefined;
    const head = Buffer.alloc(2);
    head.writeUInt16BE(priority);
    return Buffer.concat([head, wireName(lower(target)), encoded]);
  },
};

function host(content: string): Buffer {
  return wireName(lower(content));
}

function lower(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/** A text record holds pieces of at most 255 bytes. */
function textParts(text: string): Buffer[] {
  const bytes = Buffer.from(text.replace(/^"(.*)"$/, '$1'));
  const count = Math.max(1, Math.ceil(bytes.length / TEXT_PART));
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * TEXT_PART, (index + 1) * TEXT_PART));
}
