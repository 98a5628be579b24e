import { expect, test } from 'vitest';
import { picked } from './picked';

test('the messages of some keys stand where they stood, and nothing beside them', () => {
  const words = { a: { b: 'ab', c: { d: 'acd', e: 'ace' } }, f: { g: 'fg' } };
  expect(picked(words, new Set(['a.c.d', 'f.h']))).toEqual({ a: { c: { d: 'acd' } } });
});
