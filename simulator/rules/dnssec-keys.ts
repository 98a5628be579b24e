import { createHash, generateKeyPairSync } from 'node:crypto';
import { wireName } from '../dns/name';
import type { DelegationSigner, SigningKey, ZoneKeys } from '../world/dnssec';

/** ECDSA P-256 with SHA-256 (RFC 6605). */
export const ALGORITHM = 13;
export const ZSK_FLAGS = 256;
export const KSK_FLAGS = 257;
const DNSSEC_PROTOCOL = 3;
const SHA_256 = 2;

export function generateKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: point.toString('base64'),
  };
}

export function generateKeys(): ZoneKeys {
  return { ksks: [generateKey()], zsks: [generateKey()] };
}

/** The data of the key's DNSKEY record (RFC 4034 2.1). */
export function dnskeyData(flags: number, publicKey: string, algorithm = ALGORITHM): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(flags, 0);
  head.writeUInt8(DNSSEC_PROTOCOL, 2);
  head.writeUInt8(algorithm, 3);
  return Buffer.concat([head, Buffer.from(publicKey, 'base64')]);
}

/** The short number by which signatures and DS records mean a key (RFC 4034 B). */
export function keyTag(dnskey: Buffer): number {
  let sum = 0;
  for (const [index, byte] of dnskey.entries()) sum += index % 2 === 0 ? byte << 8 : byte;
  return (sum + (sum >> 16)) & 0xffff;
}

/** The DS record of a key, SHA-256 over owner and key (RFC 4034 5.1.4). */
export function delegationSigner(owner: string, dnskey: Buffer): DelegationSigner {
  const digest = createHash('sha256').update(wireName(owner)).update(dnskey).digest('hex');
  return { keyTag: keyTag(dnskey), algorithm: dnskey.readUInt8(3), digestType: SHA_256, digest };
}

/** DS records of all key-signing keys of a zone. */
export function delegationSigners(owner: string, keys: ZoneKeys): readonly DelegationSigner[] {
  return keys.ksks.map((key) => delegationSigner(owner, dnskeyData(KSK_FLAGS, key.publicKey)));
}

export function printDnskey(owner: string, flags: number, key: SigningKey): string {
  return `${owner}. IN DNSKEY ${flags} ${DNSSEC_PROTOCOL} ${ALGORITHM} ${key.publicKey}`;
}

export function printDs(owner: string, ds: DelegationSigner): string {
  return `${owner}. IN DS ${ds.keyTag} ${ds.algorithm} ${ds.digestType} ${ds.digest}`;
}
