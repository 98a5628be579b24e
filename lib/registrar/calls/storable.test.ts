import { expect, test } from 'vitest';
import { longestKept, storable } from './storable';

test('what PostgreSQL refuses in JSON is replaced', () => {
  expect(JSON.parse(storable({ a: 'x\0y', 'k\0': ['\uD83D', '😀'] }))).toEqual({
    a: 'x\uFFFDy',
    'k\uFFFD': ['\uFFFD', '😀'],
  });
});

test('nothing is stored as null', () => {
  expect([storable(undefined), storable(null)]).toEqual(['null', 'null']);
});

test('of a huge answer a piece is kept and its size', () => {
  const kept = JSON.parse(storable({ text: 'я'.repeat(longestKept) }));
  expect(kept.cutFrom).toBe(longestKept + 11);
  expect(kept.piece).toMatch(/^\{"text":"яяя/);
});
