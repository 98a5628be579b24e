import { expect, test } from 'vitest';
import { noticeDays, noticeDue } from './notice-days';

test('whoever is looked at every day is told on each of the days, and once more after the end', () => {
  const told: [number, number][] = [];
  for (let left = 70; left >= -10; left -= 1) {
    const due = noticeDue(left, told.at(-1)?.[1] ?? null);
    if (due !== null) told.push([left, due]);
  }
  expect(told).toEqual(noticeDays.map((days) => [days, days]));
});

test('after days without a look the latest notice alone is due, and none that came before it', () => {
  expect(noticeDue(5, 60)).toBe(7);
  expect(noticeDue(5, 7)).toBeNull();
  expect(noticeDue(10, 7)).toBeNull();
  expect(noticeDue(0, 3)).toBe(1);
  expect(noticeDue(0, 1)).toBeNull();
  expect(noticeDue(-3, 1)).toBe(-1);
  expect(noticeDue(-6, 1)).toBeNull();
});
