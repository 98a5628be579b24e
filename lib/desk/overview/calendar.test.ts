import { expect, test } from 'vitest';
import { money } from '@/lib/base/values/money';
import { calendarWeeks, cashCalendar, takenWithin } from './calendar';
import type { DueNames } from './due';

const today = new Date('2026-11-29T10:00:00Z');
const yearly = money(20_000, 'RUB');
const due = (endsOn: string, names: number, others: Partial<DueNames> = {}): DueNames => ({
  endsOn: new Date(endsOn),
  tld: 'ru',
  isNational: false,
  autoRenews: true,
  names,
  ...others,
});
const calendarOf = (all: readonly DueNames[], roubles: number | null) =>
  cashCalendar({
    due: all,
    costOf: ({ tld }) => (tld === 'ru' ? yearly : null),
    balance: roubles === null ? null : money(roubles * 100, 'RUB'),
    today,
    renewsBeforeDays: 20,
  });

test('a term that our schedule renews is charged before it ends, what is late at once', () => {
  const { weeks, certain } = calendarOf([due('2026-12-01', 2), due('2026-12-26', 3)], 10_000);
  expect(weeks).toHaveLength(calendarWeeks);
  expect(weeks[0]).toMatchObject({ names: 2, certain: money(40_000, 'RUB'), left: money(960_000, 'RUB') });
  // 26 December less twenty days.
  expect(weeks[1]).toMatchObject({ names: 3, certain: money(60_000, 'RUB'), left: money(900_000, 'RUB') });
  expect(certain).toEqual(money(100_000, 'RUB'));
});

test('the balance lasts until the first day that it does not cover, and what is missing is said', () => {
  const calendar = calendarOf([due('2026-12-20', 4), due('2026-12-30', 4), due('2027-01-10', 1)], 1_000);
  expect(calendar.endsOn).toEqual(new Date('2026-12-10'));
  expect(calendar.missing).toEqual(money(80_000, 'RUB'));
  expect(calendar.weeks[1]?.covered).toEqual(money(20_000, 'RUB'));
});

test('a balance that is enough ends on no day, nor does one that nobody knows', () => {
  const names = [due('2026-12-20', 4)];
  expect(calendarOf(names, 800)).toMatchObject({ endsOn: null, missing: null });
  expect(calendarOf(names, null)).toMatchObject({ endsOn: null, missing: null });
});

test('what owners may renew by themselves is possible and not certain; a zone without a price is in no sum', () => {
  const calendar = calendarOf([due('2026-12-02', 5, { autoRenews: false }), due('2026-12-02', 7, { tld: 'рф' })], 0);
  expect(calendar.weeks[0]).toMatchObject({ names: 7, certain: money(0, 'RUB'), possible: money(100_000, 'RUB') });
  expect(calendar.uncosted).toBe(7);
});

test('of the coming days only what our schedule pays for in them is taken, and the balance ends with the first it lacks', () => {
  const all = [
    due('2026-12-01', 2),
    due('2027-01-10', 3),
    due('2027-01-25', 4),
    due('2026-12-05', 5, { autoRenews: false }),
    due('2026-12-02', 1, { tld: 'dear' }),
  ];
  const costOf = ({ tld }: DueNames) => (tld === 'ru' ? yearly : null);
  const given = { due: all, costOf, balance: money(90_000, 'RUB'), today, renewsBeforeDays: 20 };
  // The third is paid for on January 5th, the 38th day.
  const taken = takenWithin(given, 30);
  expect(taken).toEqual({ names: 6, takes: money(100_000, 'RUB'), endsOn: new Date('2026-12-21'), uncosted: 1 });
  expect(takenWithin({ ...given, balance: money(100_000, 'RUB') }, 30).endsOn).toBeNull();
});
