import { createHash, createPublicKey, verify } from 'node:crypto';
import { askDns } from './ask-dns';
import { readName, readRaw, writeName, type RawAnswer, type RawRecord } from './raw-dns';

const [DS, RRSIG, NSEC, DNSKEY] = [43, 46, 47, 48];

/**
 * A validating resolver in small, written from RFC 4034 and 4035 and not from the signer: follows the chain of trust
 * from the root's DS record down to a zone and checks signatures with its keys. Throws where a resolver says "bogus".
 */
export class Validator {
  private readonly port: number;
  private readonly anchor: string;

  constructor(port: number, anchor: string) {
    this.port = port;
    this.anchor = anchor;
  }

  /** The verified answer to a question, from a zone whose chain is whole. */
  async ask(zone: string, name: string, type: 'A' | 'DS' | 'DNSKEY' | 'TXT' | 'SOA'): Promise<RawAnswer> {
    const keys = await this.keysOf(zone);
    const answer = await this.fetch(name, type);
    const isReferral = (set: readonly RawRecord[]): boolean => set[0]?.type === 2 && answer.answers.length === 0;
    for (const section of [answer.answers, answer.authorities])
      for (const set of group(section)) if (!isReferral(set)) verifySet(set, section, keys, zone);
    return answer;
  }

  /** The keys of a zone that its parent vouches for. */
  async keysOf(zone: string): Promise<readonly RawRecord[]> {
    const trusted = zone === '.' ? [readAnchor(this.anchor)] : await this.signersOf(zone);
    const { answers } = await this.fetch(zone, 'DNSKEY');
    const keys = answers.filter((record) => record.type === DNSKEY);
    const entries = keys.filter((key) => trusted.some((ds) => ds.equals(dsOf(key, ds))));
    if (entries.length === 0) throw new Error(`no key of ${zone} is the one its parent points at`);
    verifySet(keys, answers, entries, zone);
    return keys;
  }

  private async signersOf(zone: string): Promise<readonly Buffer[]> {
    const parent = zone.slice(zone.indexOf('.') + 1) || '.';
    const { answers } = await this.ask(parent, zone, 'DS');
    return answers.filter((record) => record.type === DS).map((record) => record.data);
  }

  private async fetch(name: string, type: 'A' | 'DS' | 'DNSKEY' | 'TXT' | 'SOA'): Promise<RawAnswer> {
    return readRaw((await askDns(this.port, name, { type, wantsProof: true })).bytes);
  }
}

/** Whether one of the (verified) NSEC records says that there is no such name. */
export function denies({ authorities }: RawAnswer, name: string): boolean {
  return authorities.some(({ type, owner, data }) => {
    if (type !== NSEC) return false;
    const next = readName(data, 0).name;
    return compare(owner, name) < 0 && compare(name, next) < 0;
  });
}

/** The types that the (verified) NSEC record of a name lists. */
export function typesOf({ authorities }: RawAnswer, name: string): readonly number[] {
  const record = authorities.find(({ type, owner }) => type === NSEC && owner === name);
  if (record === undefined) return [];
  const types: number[] = [];
  for (let at = readName(record.data, 0).end; at < record.data.length; at += 2 + record.data.readUInt8(at + 1)) {
    const window = record.data.subarray(at + 2, at + 2 + record.data.readUInt8(at + 1));
    const isSet = (bit: number): boolean => (window.readUInt8(bit >> 3) & (128 >> (bit & 7))) !== 0;
    for (let bit = 0; bit < window.length * 8; bit += 1)
      if (isSet(bit)) types.push(record.data.readUInt8(at) * 256 + bit);
  }
  return types;
}

function verifySet(
  set: readonly RawRecord[],
  section: readonly RawRecord[],
  keys: readonly RawRecord[],
  zone: string,
): void {
  const [first] = set;
  if (first === undefined) throw new Error('there is nothing to verify');
  const signatures = section.filter(
    ({ type, owner, data }) => type === RRSIG && owner === first.owner && data.readUInt16BE(0) === first.type,
  );
  if (!signatures.some(({ data }) => keys.some((key) => isSignedBy(set, data, key, zone))))
    throw new Error(`no signature of ${first.owner} ${first.type} holds`);
}

function isSignedBy(set: readonly RawRecord[], signature: Buffer, key: RawRecord, zone: string): boolean {
  const signer = readName(signature, 18);
  const now = Date.now() / 1000;
  const isDue = signature.readUInt32BE(12) <= now && now <= signature.readUInt32BE(8);
  if (!isDue || signer.name !== zone || signature.readUInt16BE(16) !== tagOf(key.data)) return false;
  const labels = signature.readUInt8(3);
  const records = set
    .toSorted((left, right) => Buffer.compare(left.data, right.data))
    .map(({ owner, type, data }) => {
      const fields = Buffer.alloc(10);
      fields.writeUInt16BE(type, 0);
      fields.writeUInt16BE(1, 2);
      fields.writeUInt32BE(signature.readUInt32BE(4), 4);
      fields.writeUInt16BE(data.length, 8);
      return Buffer.concat([writeName(signedOwner(owner, labels)), fields, data]);
    });
  const signed = Buffer.concat([signature.subarray(0, signer.end), ...records]);
  const point = key.data.subarray(4);
  const [x = '', y = ''] = [point.subarray(0, 32), point.subarray(32)].map((part) => part.toString('base64url'));
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
  return verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature.subarray(signer.end));
}

/** Fewer labels than the owner has mean a wildcard. */
function signedOwner(owner: string, labels: number): string {
  const own = owner.split('.').filter((label) => label !== '');
  const isWildcard = own.filter((label) => label !== '*').length > labels;
  return (isWildcard ? ['*', ...own.slice(own.length - labels)] : own).join('.').toLowerCase();
}

function dsOf({ owner, data }: RawRecord, like: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(tagOf(data), 0);
  head.writeUInt8(data.readUInt8(3), 2);
  head.writeUInt8(like.readUInt8(3), 3);
  return Buffer.concat([head, createHash('sha256').update(writeName(owner)).update(data).digest()]);
}

/** The sum of RFC 4034 B.1, in its own words. */
function tagOf(key: Buffer): number {
  let sum = 0;
  for (let index = 0; index < key.length; index += 1)
    sum += (index & 1) === 1 ? key.readUInt8(index) : key.readUInt8(index) * 256;
  return (sum + Math.floor(sum / 65_536)) % 65_536;
}

/** `. IN DS 1 13 2 abc` */
function readAnchor(text: string): Buffer {
  const [tag, algorithm, type, digest = ''] = text.split(' ').slice(3);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(Number(tag), 0);
  head.writeUInt8(Number(algorithm), 2);
  head.writeUInt8(Number(type), 3);
  return Buffer.concat([head, Buffer.from(digest, 'hex')]);
}

function group(section: readonly RawRecord[]): readonly (readonly RawRecord[])[] {
  const sets = new Map<string, RawRecord[]>();
  for (const record of section) {
    if (record.type === RRSIG) continue;
    const key = `${record.owner} ${record.type}`;
    sets.set(key, [...(sets.get(key) ?? []), record]);
  }
  return [...sets.values()];
}

/** The order of RFC 4034 6.1: label by label from the right. */
function compare(left: string, right: string): number {
  const [a, b] = [left, right].map((name) =>
    name
      .split('.')
      .filter((label) => label !== '')
      .toReversed(),
  );
  for (const [index, label] of (a ?? []).entries()) {
    const other = b?.[index];
    if (other === undefined) return 1;
    const order = Buffer.compare(Buffer.from(label, 'latin1'), Buffer.from(other, 'latin1'));
    if (order !== 0) return order;
  }
  return (a?.length ?? 0) - (b?.length ?? 0);
}
