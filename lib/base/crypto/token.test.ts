import { expect, test } from 'vitest';
import { digest, isSameSecret, newToken } from '@/lib/base/crypto/token';

test('tokens are long, unlike each other and safe in a URL', () => {
  const tokens = Array.from({ length: 100 }, newToken);
  expect(new Set(tokens).size).toBe(100);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
});

test('the digest is the same every time and does not contain the token', () => {
  const token = newToken();
  expect(digest(token)).toBe(digest(token));
  expect(digest(token)).toMatch(/^[0-9a-f]{64}$/);
});

test('secrets are compared whole', () => {
  expect(isSameSecret('one', 'one')).toBe(true);
  expect(isSameSecret('one', 'on')).toBe(false);
});
