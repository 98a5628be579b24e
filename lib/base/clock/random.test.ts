import { afterEach, expect, test } from 'vitest';
import { newId, newOperationId } from '@/lib/base/values/ids';
import { randomFraction, setRandom } from './random';

afterEach(() => setRandom(undefined));

test('a test that draws the same gets the same ids and jitter', () => {
  const drawn = () => {
    setRandom({ bytes: (count) => new Uint8Array(count).fill(7), fraction: () => 0.5 });
    return [newId('cus'), newOperationId(), randomFraction()];
  };
  expect(drawn()).toEqual(drawn());
  expect(drawn()[1]).toBe('07'.repeat(16));
});

test('otherwise no id comes twice', () => {
  expect(new Set(Array.from({ length: 100 }, newOperationId)).size).toBe(100);
});
