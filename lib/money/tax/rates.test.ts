import { expect, test } from 'vitest';
import { rateTable, regimeOn, vatIn, vatRateOn } from './rates';

test.each([
  ['general', '2025-12-31', 20],
  ['general', '2026-01-01', 22],
  ['general', '2026-11-30', 22],
  ['simplified5', '2026-11-30', 5],
  ['simplified7', '2026-11-30', 7],
  ['simplified5', '2024-12-31', null],
  ['none', '2026-11-30', null],
] as const)('%s on %s: %s', (regime, day, rate) => {
  expect(vatRateOn(regime, day)).toBe(rate);
});

test('the VAT of a line is rounded half up', () => {
  expect(vatIn(19_900, 22)).toBe(3589);
  expect(3 * vatIn(19_900, 22)).toBe(10_767);
  expect(vatIn(3 * 19_900, 22)).toBe(10_766);
  expect(vatIn(123_450, 22)).toBe(22_261);
  // 21 * 5 / 105 = 1 exactly; 10.5 kopecks of 73.5 at 1/7 are half.
  expect([vatIn(21, 5), vatIn(61, 22), vatIn(-61, 22), vatIn(0, 22), vatIn(100, null), vatIn(100, 0)]).toEqual([
    1, 11, -11, 0, 0, 0,
  ]);
});

test('a regime counts from its day', () => {
  const said = [
    { since: '2026-01-01', regime: 'none' },
    { since: '2026-10-01', regime: 'simplified5' },
  ] as const;
  expect(regimeOn(said, '2026-09-30')).toBe('none');
  expect(regimeOn(said, '2026-10-01')).toBe('simplified5');
  expect(regimeOn(said, '2025-12-31')).toBe(null);
});

test.each([
  ['2025-12-31', 20, 7],
  ['2026-01-01', 22, 7],
  ['2024-12-31', 20, null],
])('the table says which rates count on %s', (day, general, simplified) => {
  const now = rateTable(day).filter(({ isNow }) => isNow);
  expect(now.map(({ regime }) => regime)).toEqual(['general', 'simplified5', 'simplified7', 'none']);
  expect(now.find(({ regime }) => regime === 'general')?.rate).toBe(general);
  expect(now.find(({ regime }) => regime === 'simplified7')?.rate).toBe(simplified);
});
