import { expect, test } from 'vitest';
import { noticeDue } from './notice-days';

const remindDays = [60, 30, 14, 7, 3, 1];
const noticeDays = [...remindDays, -1];

test('whoever is looked at every day is told on each of the days, and once more after the end', () => {
  const told: [number, number][] = [];
  for (let left = 70; left >= -10; left -= 1) {
    const due = noticeDue(left, told.at(-1)?.[1] ?? null, remindDays);
    if (due !== null) told.push([left, due]);
  }
  expect(told).toEqual(noticeDays.map((days) => [days, days]));
});

test('after days without a look the latest notice alone is due, and none that came before it', () => {
  expect(noticeDue(5, 60, remindDays)).toBe(7);
  expect(noticeDue(5, 7, remindDays)).toBeNull();
  expect(noticeDue(10, 7, remindDays)).toBeNull();
  expect(noticeDue(0, 3, remindDays)).toBe(1);
  expect(noticeDue(0, 1, remindDays)).toBeNull();
  expect(noticeDue(-3, 1, remindDays)).toBe(-1);
  expect(noticeDue(-6, 1, remindDays)).toBeNull();
});
