import { expect, test } from 'vitest';
import { scaleOf } from './scale';

test.each([
  [402_310, [600_000, 400_000, 200_000, 0]],
  [90, [150, 100, 50, 0]],
  [0, [1.5, 1, 0.5, 0]],
])('the lines above %s stand at round values', (highest, lines) => {
  expect(scaleOf(highest)).toEqual(lines);
  expect(scaleOf(highest)[0]).toBeGreaterThanOrEqual(highest);
});
