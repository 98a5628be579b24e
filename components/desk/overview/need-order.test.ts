import { expect, test } from 'vitest';
import { needsInOrder } from '@/components/desk/overview/need-order';
import { money } from '@/lib/base/values/money';
import type { CashCalendar, Needs, Waiting } from '@/lib/desk/overview/queries';

const waits = (count: number, roubles: number, since: string): Waiting => ({
  count,
  money: money(roubles * 100, 'RUB'),
  since: new Date(since),
});
const none = waits(0, 0, '2026-11-29');
const calendar: CashCalendar = {
  renewsBeforeDays: 20,
  weeks: [],
  certain: money(0, 'RUB'),
  endsOn: new Date('2026-12-30'),
  missing: money(51_627_800, 'RUB'),
  uncosted: 0,
};
const needs: Needs = {
  stuck: [
    { ...waits(1, 1374, '2026-11-28'), kind: 'domain.register', example: 'мороз.рф' },
    { ...waits(2, 0, '2026-11-01'), kind: 'domain.name-servers', example: 'shop.ru' },
  ],
  unclear: waits(1, 100, '2026-11-20'),
  late: none,
  unpaid: none,
  odd: none,
  chargebacks: none,
  adjustments: none,
  silent: none,
  losses: none,
  books: none,
  drift: waits(4, 0, '2026-11-27'),
  lapsing: { count: 18, money: money(471_600, 'RUB'), from: new Date('2026-11-30') },
  missing: 0,
  unpriced: 1,
  unearning: 0,
  unowned: 3,
  unidentified: 0,
  unverified: 0,
  lowBalance: null,
};

test('money that waits longest comes first, then what waits without money, then dates', () => {
  expect(needsInOrder(needs, calendar).map(({ key, kind }) => kind || key)).toEqual([
    'unclear',
    'domain.register',
    'domain.name-servers',
    'drift',
    'unpriced',
    'lapsing',
    'balanceEnds',
    'unowned',
  ]);
});

test('each sentence leads to its own list', () => {
  const [, stuck] = needsInOrder(needs, calendar);
  expect(stuck?.href).toBe('/admin/operations?tab=attention&kind=domain.register');
  expect(needsInOrder(needs, calendar).at(-1)?.href).toBe('/admin/domains?show=unowned');
});

test('a balance that is too low already is said once', () => {
  const low = needsInOrder({ ...needs, lowBalance: money(100, 'RUB') }, calendar).map(({ key }) => key);
  expect(low.filter((key) => key === 'lowBalance' || key === 'balanceEnds')).toEqual(['lowBalance']);
});
