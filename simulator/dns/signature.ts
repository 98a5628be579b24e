import { createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { ALGORITHM, dnskeyData, keyTag, KSK_FLAGS, ZSK_FLAGS } from '../rules/dnssec-keys';
import type { SigningKey, ZoneKeys } from '../world/dnssec';
import type { Clock } from '../world/clock';
import { labelsOf, wireName } from './name';
import { RECORD_TYPES, type RecordSet } from './record-set';

const HOUR_S = 3600;
const WEEK_S = 7 * 24 * HOUR_S;
const CLASS_IN = 1;

/** Reading a key from its text takes longer than a signature. */
const privateKeys = new WeakMap<SigningKey, KeyObject>();

/**
 * The signatures over a set (RFC 4034 3). `signedName` is the wildcard that the set was made from, if it was; the keys
 * of a zone are signed by its key-signing keys, all else by the zone-signing key in charge.
 */
export function signatures(
  set: RecordSet,
  zone: { readonly origin: string; readonly keys: ZoneKeys },
  clock: Clock,
  signedName = set.owner,
): RecordSet {
  const isKeySet = set.type === RECORD_TYPES.DNSKEY;
  const signers = isKeySet ? zone.keys.ksks : zone.keys.zsks.slice(0, 1);
  const flags = isKeySet ? KSK_FLAGS : ZSK_FLAGS;
  const data = signers.map((key) => {
    const head = signatureHead(set, signedName, zone.origin, keyTag(dnskeyData(flags, key.publicKey)), clock);
    const signed = Buffer.concat([head, ...canonicalRecords(set, signedName)]);
    return Buffer.concat([head, sign('sha256', signed, { key: privateKeyOf(key), dsaEncoding: 'ieee-p1363' })]);
  });
  return { owner: set.owner, type: RECORD_TYPES.RRSIG, ttl: set.ttl, data };
}

/** Everything of a signature record but the signature. Valid by the virtual clock and by the machine's. */
function signatureHead(set: RecordSet, signedName: string, origin: string, tag: number, clock: Clock): Buffer {
  const head = Buffer.alloc(18);
  const times = [clock.nowMs(), clock.nowMs() - clock.offsetMs].map((ms) => Math.floor(ms / 1000));
  head.writeUInt16BE(set.type, 0);
  head.writeUInt8(ALGORITHM, 2);
  head.writeUInt8(labelsOf(signedName).filter((label) => label !== '*').length, 3);
  head.writeUInt32BE(set.ttl, 4);
  head.writeUInt32BE((Math.max(...times) + WEEK_S) % 2 ** 32, 8);
  head.writeUInt32BE(Math.max(0, Math.min(...times) - HOUR_S), 12);
  head.writeUInt16BE(tag, 16);
  return Buffer.concat([head, wireName(origin)]);
}

/** In the order of their data, as RFC 4034 6.3 wants them. */
function canonicalRecords(set: RecordSet, signedName: string): readonly Buffer[] {
  const owner = wireName(signedName);
  return set.data
    .toSorted((left, right) => Buffer.compare(left, right))
    .map((data) => {
      const fields = Buffer.alloc(10);
      fields.writeUInt16BE(set.type, 0);
      fields.writeUInt16BE(CLASS_IN, 2);
      fields.writeUInt32BE(set.ttl, 4);
      fields.writeUInt16BE(data.length, 8);
      return Buffer.concat([owner, fields, data]);
    });
}

function privateKeyOf(key: SigningKey): KeyObject {
  const known = privateKeys.get(key);
  if (known !== undefined) return known;
  const made = createPrivateKey(key.privateKey);
  privateKeys.set(key, made);
  return made;
}
