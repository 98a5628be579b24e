import { expect, test } from 'vitest';
import { money } from '@/lib/base/values/money';
import { leftAfter, shortfallOf, type DueDay } from './shortfall';

const rub = (roubles: number) => money(roubles * 100, 'RUB');
const day = (on: string, roubles: number, others: Partial<DueDay> = {}): DueDay => ({
  day: new Date(on),
  names: 41,
  cost: rub(roubles),
  byMethod: 0,
  unpaid: 0,
  unpriced: 0,
  short: 0,
  ...others,
});
const today = new Date('2026-11-30T12:00:00Z');
const days = [day('2026-12-02', 1_000), day('2026-12-14', 5_000, { short: 6 }), day('2026-12-20', 700, { short: 3 })];

test('the first day that is not covered is told with what it lacks and two days ahead, and with what all lack', () => {
  expect(shortfallOf(days, rub(2_760), today)).toEqual({
    day: new Date('2026-12-14'),
    names: 41,
    fails: 6,
    missing: rub(3_240),
    by: new Date('2026-12-12'),
    all: rub(3_940),
  });
  expect(leftAfter(days, rub(2_760)).map((left) => left?.minor)).toEqual([176_000, -324_000, -394_000]);
});

test('what fails tomorrow is to be paid in today; a balance that lasts or is not known lacks nothing', () => {
  expect(shortfallOf([day('2026-12-01', 10, { short: 1 })], rub(0), today)?.by).toEqual(new Date('2026-11-30'));
  expect(shortfallOf([day('2026-12-01', 10)], rub(100), today)).toBeNull();
  expect(shortfallOf(days, null, today)).toBeNull();
});
