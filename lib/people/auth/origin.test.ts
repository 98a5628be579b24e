import { expect, test } from 'vitest';
import { isOwnOrigin } from '@/lib/people/auth/origin';

test.each([
  ['https://panel.example.com', 'https://panel.example.com'],
  ['https://panel.example.com:443', 'https://panel.example.com'],
  ['https://PANEL.example.com', 'https://panel.example.com'],
  ['http://localhost:3000', 'http://localhost:3000'],
])('a form of %s is ours at %s', (origin, publicUrl) => {
  expect(isOwnOrigin(origin, publicUrl)).toBe(true);
});

test.each([
  [null, 'https://panel.example.com'],
  [undefined, 'https://panel.example.com'],
  ['null', 'https://panel.example.com'],
  ['', 'https://panel.example.com'],
  ['https://evil.example', 'https://panel.example.com'],
  ['https://panel.example.com.evil.example', 'https://panel.example.com'],
  ['http://panel.example.com', 'https://panel.example.com'],
  ['https://panel.example.com:8443', 'https://panel.example.com'],
  ['http://127.0.0.1:3000', 'http://localhost:3000'],
  ['http://192.168.1.5:3000', 'http://localhost:3000'],
  ['ftp://localhost:3000', 'http://localhost:3000'],
])('a form of %s is refused at %s', (origin, publicUrl) => {
  expect(isOwnOrigin(origin, publicUrl)).toBe(false);
});
