import { expect, test } from 'vitest';
import { isOwnOrigin } from '@/lib/auth/origin';

const panel = 'https://panel.example.com';

test.each([
  [panel, 'panel.example.com'],
  [panel, 'internal:3000'],
  ['http://localhost:3000', 'localhost:3000'],
  ['http://192.168.1.5:3000', '192.168.1.5:3000'],
  ['http://LOCALHOST:3000', 'localhost:3000'],
])('a form of %s, sent to %s, is ours', (origin, host) => {
  expect(isOwnOrigin(origin, host, panel)).toBe(true);
});

test.each([
  [null, 'panel.example.com'],
  ['null', 'panel.example.com'],
  ['', 'panel.example.com'],
  ['https://evil.example', 'panel.example.com'],
  ['https://panel.example.com.evil.example', 'panel.example.com'],
  ['http://panel.example.com:8080', 'panel.example.com'],
  ['ftp://localhost:3000', 'localhost:3000'],
  ['http://localhost:3001', 'localhost:3000'],
  ['https://evil.example', null],
])('a form of %s, sent to %s, is refused', (origin, host) => {
  expect(isOwnOrigin(origin, host, panel)).toBe(false);
});
