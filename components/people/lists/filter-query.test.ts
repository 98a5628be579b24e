import { expect, test } from 'vitest';
import { filterQuery } from '@/components/people/lists/filter-query';

test('a filter is the same however its address is written, on whichever page', () => {
  expect(filterQuery({ show: 'expiring', q: 'дом', page: '3' })).toBe(filterQuery({ q: 'дом', show: 'expiring' }));
  expect(filterQuery({ page: '2', q: '', after: 'x' })).toBe('');
  expect(filterQuery({ tag: ['a', 'b'] })).toBe('tag=a&tag=b');
});
