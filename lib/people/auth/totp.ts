import { createHmac } from 'node:crypto';

const stepSeconds = 30;
const digits = 6;

/** The number of the 30-second step that a moment falls into (RFC 6238, 4.1). */
export function stepAt(moment: Date): bigint {
  return BigInt(Math.floor(moment.getTime() / 1000 / stepSeconds));
}

/** The code of a step: HMAC-SHA-1, six digits, as every authenticator app does by default. */
export function totpCode(seed: Uint8Array, step: bigint, length = digits): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(step);
  const mac = createHmac('sha1', seed).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** length).padStart(length, '0');
}

/**
 * The step a code belongs to, one before or after now allowed for clocks that differ; null for a wrong code and for one
 * not newer than `lastStep`, the last that was accepted.
 */
export function acceptedStep(seed: Uint8Array, code: string, now: Date, lastStep: bigint | null): bigint | null {
  const current = stepAt(now);
  const steps = [current - 1n, current, current + 1n].filter((step) => lastStep === null || step > lastStep);
  return steps.find((step) => totpCode(seed, step) === code) ?? null;
}

const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base 32 without padding (RFC 4648, 6): how authenticator apps take a seed. */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => base32Alphabet.charAt(Number.parseInt(group.padEnd(5, '0'), 2))).join('');
}

/** The seed in groups of four letters, for typing it over. */
export function groupedSeed(seed: Uint8Array): string {
  return base32(seed).replace(/(.{4})(?=.)/g, '$1 ');
}

/** The address that authenticator apps open: names the panel and the account. */
export function otpauthUri(
  seed: Uint8Array,
  { issuer, account }: { readonly issuer: string; readonly account: string },
): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32(seed)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${digits}&period=${stepSeconds}`;
}
