import { expect, test } from 'vitest';
import { open, seal } from '@/lib/base/crypto/sealed';

test('what was sealed opens for the same purpose', () => {
  expect(open(seal('пароль 🔑', 'totp-seed'), 'totp-seed')).toBe('пароль 🔑');
  expect(open(seal('', 'totp-seed'), 'totp-seed')).toBe('');
});

test('another purpose cannot open it', () => {
  const sealed = seal('secret', 'totp-seed');
  expect(() => open(sealed, 'registrar-answer')).toThrow();
});

test('the same text never seals to the same letters', () => {
  expect(seal('secret', 'totp-seed')).not.toBe(seal('secret', 'totp-seed'));
});

test('a changed, cut or foreign text does not open', () => {
  const sealed = seal('secret', 'totp-seed');
  const flipped = sealed.slice(0, -2) + (sealed.at(-2) === 'A' ? 'B' : 'A') + sealed.slice(-1);
  for (const broken of [flipped, sealed.slice(0, 20), sealed.replace('v1', 'v2'), '', 'plain']) {
    expect(() => open(broken, 'totp-seed')).toThrow();
  }
});
