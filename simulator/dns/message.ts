import { decode, type DecodedPacket } from 'dns-packet';
import { labelsOf, parentOf } from './name';
import { RECORD_TYPES, type RecordSet } from './record-set';
import type { Reply } from './reply';

const HEADER = 12;
const FLAGS = { response: 0x8000, authoritative: 0x0400, truncated: 0x0200, kept: 0x7910 } as const;
const DNSSEC_OK = 0x8000;
const CLASS_IN = 1;
const MAX_POINTER = 0x3fff;

/** What this server takes and sends over UDP at most, so that no packet is cut on its way. */
const UDP_SIZE = 1232;
const PLAIN_UDP_SIZE = 512;

export interface Query {
  readonly id: number;
  readonly flags: number;
  readonly opcode: number;
  /** The question as it came, to be sent back to the letter. */
  readonly question: Buffer;
  readonly name: string;
  readonly type: number;
  readonly class: number;
  readonly edns: { readonly version: number; readonly size: number; readonly wantsProof: boolean } | null;
}

/** Reads a query with one question; undefined when it is none. */
export function readQuery(packet: Buffer): Query | undefined {
  if (packet.length < HEADER || packet.readUInt16BE(4) !== 1) return undefined;
  const decoded = tryDecode(packet);
  const name = readQuestionName(packet);
  if (decoded === undefined || name === undefined) return undefined;
  const end = name.end + 4;
  const flags = packet.readUInt16BE(2);
  return {
    id: packet.readUInt16BE(0),
    flags,
    opcode: (flags >> 11) & 0xf,
    question: packet.subarray(HEADER, end),
    name: name.text,
    type: packet.readUInt16BE(name.end),
    class: packet.readUInt16BE(name.end + 2),
    edns: readEdns(decoded),
  };
}

/** Whether the packet is an answer itself: answering those could go on for ever. */
export function isResponse(packet: Buffer): boolean {
  return packet.length < HEADER || (packet.readUInt16BE(2) & FLAGS.response) !== 0;
}

/** The answer to a packet that cannot be read. */
export function refuseUnread(packet: Buffer, rcode: number): Buffer {
  const header = Buffer.alloc(HEADER);
  packet.copy(header, 0, 0, 2);
  header.writeUInt16BE(FLAGS.response | (packet.readUInt16BE(2) & FLAGS.kept) | rcode, 2);
  return header;
}

/** How many bytes may go back over UDP. */
export function udpLimit({ edns }: Query): number {
  return edns === null ? PLAIN_UDP_SIZE : Math.min(Math.max(edns.size, PLAIN_UDP_SIZE), UDP_SIZE);
}

/** The packet for a reply; when it is longer than `limit` bytes, an empty one that says so. */
export function writeReply(query: Query, reply: Reply, limit: number): Buffer {
  const whole = writePacket(query, reply, 0);
  if (whole.length <= limit) return whole;
  return writePacket(query, { ...reply, answers: [], authorities: [], additionals: [] }, FLAGS.truncated);
}

function writePacket(query: Query, reply: Reply, moreFlags: number): Buffer {
  const header = Buffer.alloc(HEADER);
  const authority = reply.isAuthoritative ? FLAGS.authoritative : 0;
  const flags = FLAGS.response | (query.flags & FLAGS.kept) | authority | moreFlags | (reply.rcode & 0xf);
  const writer = new RecordWriter(query);
  const counts = [reply.answers, reply.authorities, reply.additionals].map((sets) => writer.addAll(sets));
  const options = query.edns === null ? [] : [optionRecord(query.edns.wantsProof, reply.rcode)];
  header.writeUInt16BE(query.id, 0);
  header.writeUInt16BE(flags, 2);
  header.writeUInt16BE(1, 4);
  for (const [index, count] of counts.entries())
    header.writeUInt16BE(count + (index === 2 ? options.length : 0), 6 + index * 2);
  return Buffer.concat([header, query.question, ...writer.parts, ...options]);
}

/** Writes records one after the other, names that occurred before as pointers. */
class RecordWriter {
  readonly parts: Buffer[] = [];
  private offset: number;
  private readonly offsets = new Map<string, number>();

  constructor({ name, question }: Query) {
    this.offset = HEADER + question.length;
    this.remember(name, HEADER);
  }

  addAll(sets: readonly RecordSet[]): number {
    for (const set of sets) for (const data of set.data) this.add(set, data);
    return sets.reduce((total, set) => total + set.data.length, 0);
  }

  private add({ owner, type, ttl }: RecordSet, data: Buffer): void {
    const name = this.writeName(owner);
    const fields = Buffer.alloc(10);
    fields.writeUInt16BE(type, 0);
    fields.writeUInt16BE(CLASS_IN, 2);
    fields.writeUInt32BE(ttl, 4);
    fields.writeUInt16BE(data.length, 8);
    this.remember(owner, this.offset);
    this.parts.push(name, fields, data);
    this.offset += name.length + fields.length + data.length;
  }

  private writeName(name: string): Buffer {
    const known = this.offsets.get(name);
    if (known !== undefined) return Buffer.from([0xc0 | (known >> 8), known & 0xff]);
    const [label] = labelsOf(name);
    if (label === undefined) return Buffer.from([0]);
    return Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1'), this.writeName(parentOf(name))]);
  }

  private remember(name: string, at: number): void {
    let offset = at;
    for (let rest = name; rest !== '' && offset <= MAX_POINTER && !this.offsets.has(rest); rest = parentOf(rest)) {
      this.offsets.set(rest, offset);
      offset += (labelsOf(rest)[0]?.length ?? 0) + 1;
    }
  }
}

function optionRecord(wantsProof: boolean, rcode: number): Buffer {
  const option = Buffer.alloc(11);
  option.writeUInt16BE(RECORD_TYPES.OPT, 1);
  option.writeUInt16BE(UDP_SIZE, 3);
  option.writeUInt8(rcode >> 4, 5);
  option.writeUInt16BE(wantsProof ? DNSSEC_OK : 0, 7);
  return option;
}

function readEdns({ additionals = [] }: DecodedPacket): Query['edns'] {
  const option = additionals.find((record) => record.type === 'OPT');
  if (option?.type !== 'OPT') return null;
  return { version: option.ednsVersion, size: option.udpPayloadSize, wantsProof: (option.flags & DNSSEC_OK) !== 0 };
}

/** dns-packet reads names as UTF-8; here every byte must stay what it was. */
function readQuestionName(packet: Buffer): { text: string; end: number } | undefined {
  const labels: string[] = [];
  let offset = HEADER;
  for (let length = packet[offset] ?? 0; length > 0; length = packet[offset] ?? 0) {
    if (length > 63) return undefined;
    labels.push(lower(packet.toString('latin1', offset + 1, offset + 1 + length)));
    offset += length + 1;
  }
  const isWhole = offset + 5 <= packet.length && labels.every((label) => !label.includes('.'));
  return isWhole ? { text: labels.join('.'), end: offset + 1 } : undefined;
}

function tryDecode(packet: Buffer): DecodedPacket | undefined {
  try {
    return decode(packet);
  } catch {
    return undefined;
  }
}

function lower(label: string): string {
  return label.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
