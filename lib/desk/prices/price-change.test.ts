import { expect, test } from 'vitest';
import { changeTyped, priceChangeSearch } from '@/lib/desk/prices/price-change';

const typed = (params: Record<string, string>) => changeTyped(priceChangeSearch.parse(params));

test('what is typed becomes a change of the parts that are given', () => {
  expect(typed({ change: 'rule', margin: '12,5 %', fixed: '', roundTo: '10' })).toEqual({
    kind: 'read',
    change: { kind: 'rule', marginBps: 1250, roundToMinor: 1000 },
  });
  expect(typed({ change: 'rule', fixed: '0' })).toEqual({ kind: 'read', change: { kind: 'rule', fixedMinor: 0 } });
  expect(typed({ change: 'general', margin: '40' })).toEqual({ kind: 'read', change: { kind: 'general' } });
  expect(typed({})).toEqual({ kind: 'none' });
});

test('what makes no change says so beside its field', () => {
  expect(typed({ change: 'rule' })).toEqual({ kind: 'wrong', errors: { margin: 'prices.bulk.nothingTyped' } });
  expect(typed({ change: 'rule', margin: '-5', fixed: '1,000', roundTo: 'ten' })).toEqual({
    kind: 'wrong',
    errors: {
      margin: 'errors.outOfRange?min=0&max=1000',
      fixed: expect.stringContaining('errors.ambiguousAmount'),
      roundTo: 'errors.notAnAmount',
    },
  });
});

test('an address that makes no sense chooses nothing', () => {
  expect(priceChangeSearch.parse({ change: 'nonsense', show: ['x'], page: '-1', zone: { a: 1 } })).toMatchObject({
    zone: [],
    found: false,
    change: undefined,
    page: 1,
  });
});
