import { expect, test } from 'vitest';
import { story, yearDays } from './story';

const beginMs = Date.UTC(2026, 0, 1);
const endMs = beginMs + yearDays * 86_400_000;

test('a year is the same each time, in order, and within its days', () => {
  const times = story(beginMs, endMs).map(({ atMs }) => atMs - beginMs);
  expect(times).toEqual(story(beginMs + 86_400_000, endMs + 86_400_000).map(({ atMs }) => atMs - beginMs - 86_400_000));
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(times.length).toBeGreaterThan(250);
  expect(times.at(-1)).toBeLessThan(yearDays * 86_400_000);
});
