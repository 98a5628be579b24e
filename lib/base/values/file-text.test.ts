import { expect, test } from 'vitest';
import { fileText } from './file-text';

const bytesOf = (...bytes: number[]) => new Uint8Array(bytes).buffer;

test('lists are read in the encodings that spreadsheets write', () => {
  const utf8 = new TextEncoder().encode('\uFEFFлавка.рф').buffer;
  expect(fileText(utf8)).toBe('лавка.рф');
  expect(fileText(bytesOf(0xeb, 0xe0, 0xe2, 0xea, 0xe0, 0x2e, 0xf0, 0xf4))).toBe('лавка.рф');
  expect(fileText(bytesOf(0xff, 0xfe, 0x40, 0x04, 0x44, 0x04))).toBe('рф');
});
