import { expect, test } from 'vitest';
import { decodeAnswer } from '@/lib/portfolio/whois/asking/decode';

const koi8 = [0xf2, 0xcf, 0xc7, 0xc1, 0x20, 0xc9, 0x20, 0xcb, 0xcf, 0xd0, 0xd9, 0xd4, 0xc1];
const windows1251 = [0xd0, 0xee, 0xe3, 0xe0, 0x20, 0xe8, 0x20, 0xea, 0xee, 0xef, 0xfb, 0xf2, 0xe0];
const latin = [0x53, 0xe3, 0x6f, 0x20, 0x50, 0x61, 0x75, 0x6c, 0x6f, 0x2c, 0x20, 0x4d, 0xfc, 0x6e, 0x63, 0x68];

test.each([
  ['UTF-8', [...Buffer.from('Рога и копыта')], 'Рога и копыта'],
  ['KOI8-R', koi8, 'Рога и копыта'],
  ['Windows-1251', windows1251, 'Рога и копыта'],
  ['Latin-1', latin, 'São Paulo, Münch'],
])('%s is read by its bytes', (_name, bytes, text) => {
  expect(decodeAnswer(Uint8Array.from(bytes))).toBe(text);
});

test('what acts on a screen or a terminal is left out, and nothing else', () => {
  const sent =
    'domain:\tEXAMPLE\r\nperson: \u202eevil\u202c \u001b[31mred\u0000\u200b\u2028\r<script>alert(1)</script>\n\n';
  expect(decodeAnswer(Buffer.from(sent))).toBe(
    'domain:\tEXAMPLE\nperson: evil [31mred\u2028\n<script>alert(1)</script>',
  );
});

test('a letter that was cut through at the end spoils no encoding', () => {
  const long = Buffer.from('яблоко '.repeat(10_000)).subarray(0, 65_535);
  expect(decodeAnswer(long).startsWith('яблоко яблоко')).toBe(true);
});
