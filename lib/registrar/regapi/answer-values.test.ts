import { expect, test } from 'vitest';
import { amount, amountIn, amountOrNull, calendarDate, currency, flag, id, numeric, textOrNull } from './answer-values';

test('numbers come as numbers or text', () => {
  expect([numeric.parse(12), numeric.parse('12'), numeric.parse(' 1.5 ')]).toEqual([12, 12, 1.5]);
  for (const bad of ['', 'twelve', '0x10', '1e3', null]) expect(numeric.safeParse(bad).success).toBe(false);
  for (const bad of [0, -1, 1.5, '9007199254740993']) expect(id.safeParse(bad).success).toBe(false);
});

test.each([
  ['2026-11-24', '2026-11-24'],
  ['2026-11-24 10:00:00', '2026-11-24'],
  ['0000-00-00', null],
  ['0000-01-01', null],
  ['2026-02-30', null],
  ['-0001-11-30', null],
  ['null', null],
  [null, null],
  [undefined, null],
])('the day %s is %s', (raw, day) => {
  expect(calendarDate.parse(raw)).toBe(day);
});

test('flags are set by 1 alone', () => {
  expect([1, '1', true, 0, '0', '', null, undefined].map((raw) => flag.parse(raw))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test.each([
  ['199', 19_900],
  ['199.5', 19_950],
  ['0.000', 0],
  ['238.161', 23_817],
  ['-10.00', -1_000],
  [199.99, 19_999],
])('the amount %s is %i kopecks', (raw, minor) => {
  expect(amountIn(amount.parse(raw), 'RUB')).toEqual({ minor, currency: 'RUB' });
});

test('what is no amount is none', () => {
  expect([amountOrNull.parse('free'), amountOrNull.parse(null), amountOrNull.parse(undefined)]).toEqual([
    null,
    null,
    null,
  ]);
});

test('the rouble goes by one name', () => {
  expect(['RUR', 'rur', 'RUB', 'USD', undefined].map((raw) => currency.parse(raw))).toEqual([
    'RUB',
    'RUB',
    'RUB',
    'USD',
    'RUB',
  ]);
  expect(currency.safeParse('XXX').success).toBe(false);
});

test('text that means nothing is null', () => {
  expect([textOrNull.parse('null'), textOrNull.parse(null), textOrNull.parse(''), textOrNull.parse(7)]).toEqual([
    null,
    null,
    '',
    '7',
  ]);
});
