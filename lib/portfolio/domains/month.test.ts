import { expect, test } from 'vitest';
import { shiftMonth } from '@/lib/base/values/month';
import { daysOfMonth, monthOf, weeksOfMonth } from './month';

test('months follow one another over the end of a year', () => {
  expect([shiftMonth('2026-12', 1), shiftMonth('2026-01', -1), shiftMonth('2026-05', 12)]).toEqual([
    '2027-01',
    '2025-12',
    '2027-05',
  ]);
});

test('the last day is that of the month, in leap years too', () => {
  expect(['2026-02', '2028-02', '2026-12'].map((month) => daysOfMonth(month).last)).toEqual([
    '2026-02-28',
    '2028-02-29',
    '2026-12-31',
  ]);
});

test('weeks begin on Monday and hold every day of the month once', () => {
  const weeks = weeksOfMonth('2026-12');
  expect(weeks[0]).toEqual([null, '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06']);
  expect(weeks.flat().filter((day) => day !== null)).toHaveLength(31);
  expect(weeksOfMonth('2027-02')).toHaveLength(4);
});

test('an address that says no month means this one', () => {
  expect([
    monthOf('2027-03', '2026-11-30'),
    monthOf('2027-13', '2026-11-30'),
    monthOf(undefined, '2026-11-30'),
  ]).toEqual(['2027-03', '2026-11', '2026-11']);
});
