import { isWireRecord, textOf, type WireValue } from '@/lib/registrar/regwire/value';
import { Refusal } from '../refusal';
import type { DelegationSigner } from '../world/dnssec';
import { delegationSigner, dnskeyData, KSK_FLAGS } from './dnssec-keys';

/** Algorithms that registries take, by their DNSSEC number. */
const ALGORITHMS = new Set([5, 7, 8, 10, 13, 14, 15, 16]);
/** Hexadecimal digits of each digest type. */
const DIGEST_DIGITS: Readonly<Record<number, number>> = { 1: 40, 2: 64, 4: 96 };
/** Bytes of the public key where the algorithm fixes them. */
const KEY_BYTES: Readonly<Record<number, number>> = { 13: 64, 14: 96, 15: 32, 16: 57 };

/**
 * The DS records that the parent zone gets for one of dnssec/add_keys: a DNSKEY or DS record as text or as a hash, in
 * any form that dnssec/get_records prints; undefined for a zone-signing key, whose record the parent does not hold.
 */
export function readKeyRecord(given: WireValue, owner: string): DelegationSigner | undefined {
  if (!isWireRecord(given)) return readText(textOf(given), owner);
  if (given['DS'] !== undefined) return readText(textOf(given['DS']), owner);
  if (given['DNSKEY'] !== undefined) return readText(textOf(given['DNSKEY']), owner);
  const { keytag, alg, digtype, digest } = given;
  return readDs([keytag, alg, digtype, digest].map((value) => textOf(value ?? '')));
}

/** Owner, TTL and class may stand before the type or be left out. */
function readText(text: string, owner: string): DelegationSigner | undefined {
  const [, before = '', type, data = ''] = /^(.*?)\b(DNSKEY|DS)\s+(.*)$/is.exec(text.trim()) ?? [];
  const [named = ''] = before.trim().split(/\s+/);
  const isOther = named.includes('.') && named.replace(/\.$/, '').toLowerCase() !== owner;
  if (type === undefined || isOther) throw new Refusal('INVALID_RECORDS');
  const words = data.split(/\s+/);
  return type.toUpperCase() === 'DS' ? readDs(words) : readDnskey(words, owner);
}

function readDs([keytag = '', alg = '', digtype = '', ...digest]: readonly string[]): DelegationSigner {
  const ds = {
    keyTag: number(keytag, 65_535),
    algorithm: number(alg, 255),
    digestType: number(digtype, 255),
    digest: digest.join('').toLowerCase(),
  };
  const isDigest = /^[0-9a-f]+$/.test(ds.digest) && ds.digest.length === DIGEST_DIGITS[ds.digestType];
  if (!isDigest || !ALGORITHMS.has(ds.algorithm)) throw new Refusal('INVALID_RECORDS');
  return ds;
}

function readDnskey(
  [flags = '', protocol = '', alg = '', ...key]: readonly string[],
  owner: string,
): DelegationSigner | undefined {
  const algorithm = number(alg, 255);
  const publicKey = key.join('');
  const bytes = Buffer.from(publicKey, 'base64');
  const isKey = bytes.length >= 32 && bytes.toString('base64') === publicKey;
  if (protocol !== '3' || !isKey || !ALGORITHMS.has(algorithm)) throw new Refusal('INVALID_RECORDS');
  if (bytes.length !== (KEY_BYTES[algorithm] ?? bytes.length)) throw new Refusal('INVALID_RECORDS');
  if (number(flags, 65_535) !== KSK_FLAGS) return undefined;
  return delegationSigner(owner, dnskeyData(KSK_FLAGS, publicKey, algorithm));
}

function number(text: string, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > max) throw new Refusal('INVALID_RECORDS');
  return value;
}
