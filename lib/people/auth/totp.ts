import { HOTP, Secret, TOTP } from 'otpauth';

const stepSeconds = 30;
const digits = 6;

/** The number of the 30-second step that a moment falls into (RFC 6238, 4.1). */
export function stepAt(moment: Date): bigint {
  return BigInt(Math.floor(moment.getTime() / 1000 / stepSeconds));
}

/** The code of a step: HMAC-SHA-1, six digits, as every authenticator app does by default. */
export function totpCode(seed: Uint8Array, step: bigint, length = digits): string {
  return HOTP.generate({ secret: secretOf(seed), counter: Number(step), digits: length });
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

/** Base 32 without padding (RFC 4648, 6): how authenticator apps take a seed. */
export function base32(bytes: Uint8Array): string {
  return secretOf(bytes).base32;
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
  return new TOTP({ issuer, label: account, secret: secretOf(seed), digits, period: stepSeconds }).toString();
}

function secretOf(seed: Uint8Array): Secret {
  // A seed may be a part of a larger buffer.
  return new Secret({ buffer: Uint8Array.from(seed).buffer });
}
