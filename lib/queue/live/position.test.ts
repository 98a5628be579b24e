import { expect, test } from 'vitest';
import { readPosition, writePosition } from './position';

test('a position comes back as it was written', () => {
  const bySeq = { seq: 42n, weighed: null };
  const byWeight = { seq: 42n, weighed: { at: new Date('2026-11-24T09:00:00Z'), weight: '-19900.125' } };
  expect(readPosition(writePosition(bySeq))).toEqual(bySeq);
  expect(readPosition(writePosition(byWeight))).toEqual(byWeight);
});

test('a broken position is the beginning', () => {
  for (const text of [undefined, '', '1_2', 'x', '1_2_3; DROP TABLE operation']) expect(readPosition(text)).toBeNull();
});
