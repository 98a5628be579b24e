import { expect, test } from 'vitest';
import { promisedCalls } from './enqueue-calls';

const same = { batchKey: (key: string | null) => key };

test('what shares a call is promised as one, up to as many as one call takes', () => {
  expect(promisedCalls(same, [])).toBe(0);
  expect(promisedCalls(same, ['a', 'b', 'a', null, null])).toBe(4);
  expect(
    promisedCalls(
      same,
      Array.from({ length: 1_001 }, () => 'a'),
    ),
  ).toBe(2);
});

test('a kind that goes out alone takes a call each', () => {
  expect(promisedCalls({}, ['a', 'a'])).toBe(2);
});
