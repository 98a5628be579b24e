import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageCount, pageRange, pageWindow } from '@/components/ui/page-window';

describe('the pages offered', () => {
  test('are all of them while there are few', () => {
    expect(pageWindow(1, 1)).toEqual([1]);
    expect(pageWindow(2, 4)).toEqual([1, 2, 3, 4]);
    expect(pageWindow(3, 5)).toEqual([1, 2, 3, 4, 5]);
  });

  test('are the neighbours and both ends of a long list', () => {
    expect(pageWindow(7, 2000)).toEqual([1, null, 6, 7, 8, null, 2000]);
    expect(pageWindow(1, 9)).toEqual([1, 2, null, 9]);
    expect(pageWindow(4, 9)).toEqual([1, 2, 3, 4, 5, null, 9]);
  });

  test('always contain the current one, ascend, and never leave out just one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (page, extra) => {
        const shown = pageWindow(page, page + extra - 1);
        expect(shown).toContain(page);
        const gaps = shown.map((number, index) =>
          number === null ? (shown[index + 1] ?? 0) - (shown[index - 1] ?? 0) : 9,
        );
        expect(gaps.every((gap) => gap > 2)).toBe(true);
      }),
    );
  });
});

test('a page says which rows it shows', () => {
  expect(pageRange(2, 50, 120)).toEqual({ first: 51, last: 100 });
  expect(pageRange(3, 50, 120)).toEqual({ first: 101, last: 120 });
  expect(pageRange(1, 50, 0)).toEqual({ first: 0, last: 0 });
  expect(pageCount(0, 50)).toBe(1);
  expect(pageCount(101, 50)).toBe(3);
});
