import { expect, test } from 'vitest';
import { acceptedStep, base32, groupedSeed, otpauthUri, stepAt, totpCode } from '@/lib/people/auth/totp';

const seed = Buffer.from('12345678901234567890');

// RFC 6238, appendix B, the SHA-1 column.
const vectors = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
] as const;

test.each(vectors)('at second %i the code is %s', (second, code) => {
  const step = stepAt(new Date(second * 1000));
  expect(totpCode(seed, step, 8)).toBe(code);
  expect(totpCode(seed, step)).toBe(code.slice(-6));
});

test('a code is accepted half a minute early or late, and not a minute', () => {
  const now = new Date('2026-11-24T12:00:10Z');
  const codeAt = (seconds: number) => totpCode(seed, stepAt(new Date(now.getTime() + seconds * 1000)));
  for (const seconds of [-30, 0, 30]) expect(acceptedStep(seed, codeAt(seconds), now, null)).not.toBeNull();
  for (const seconds of [-60, 60]) expect(acceptedStep(seed, codeAt(seconds), now, null)).toBeNull();
});

test('a code of a step that was used, or of an earlier one, is not accepted', () => {
  const now = new Date('2026-11-24T12:00:10Z');
  const step = stepAt(now);
  expect(acceptedStep(seed, totpCode(seed, step), now, step - 1n)).toBe(step);
  expect(acceptedStep(seed, totpCode(seed, step), now, step)).toBeNull();
  expect(acceptedStep(seed, totpCode(seed, step - 1n), now, step)).toBeNull();
});

test('seeds are written as authenticator apps read them', () => {
  // RFC 4648, 10, without padding.
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
  expect(base32(Buffer.from('f'))).toBe('MY');
  expect(groupedSeed(seed)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
  const uri = new URL(otpauthUri(seed, { issuer: 'Имя & Ко', account: 'a@example.com' }));
  expect(uri.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  expect(uri.searchParams.get('issuer')).toBe('Имя & Ко');
});
