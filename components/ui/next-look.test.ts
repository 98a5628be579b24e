import { expect, test } from 'vitest';
import { nextLookMs } from './next-look';

test('looks soon at first, and then as seldom as was asked for', () => {
  expect([0, 1, 2, 3, 2_000].map((looks) => nextLookMs(looks, 2_500))).toEqual([500, 1_000, 2_000, 2_500, 2_500]);
});

test('never looks more seldom than was asked for', () => {
  expect(nextLookMs(0, 300)).toBe(300);
});
