import { describe, expect, test } from 'vitest';
import { listHref, nextDirection } from '@/components/ui/list-url';

type DomainSearch = { readonly q: string; readonly page: number; readonly sort?: string; readonly direction?: string };

describe('the address of a list', () => {
  const current = { q: 'пример', folder: ['a', 'b'], page: '7', sort: undefined };

  test('keeps its filters and begins at page one when the sorting changes', () => {
    expect(listHref<DomainSearch>('/domains', current, { sort: 'expires', direction: 'desc' })).toBe(
      '/domains?q=%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80&folder=a&folder=b&sort=expires&direction=desc',
    );
  });

  test('goes to another page', () => {
    expect(listHref<DomainSearch>('/domains', { q: 'a', page: '7' }, { page: 8 })).toBe('/domains?q=a&page=8');
  });

  test('drops what is cleared, and the question mark with the last of it', () => {
    expect(listHref<DomainSearch>('/domains', { q: 'a', page: '7' }, { q: null })).toBe('/domains');
    expect(listHref<DomainSearch>('/domains', { q: 'a' }, { q: '' })).toBe('/domains');
  });

  test('cannot be asked by a name that the list does not know', () => {
    // @ts-expect-error -- a slip of the pen
    expect(listHref<DomainSearch>('/domains', {}, { sorted: 'name' })).toBe('/domains?sorted=name');
    // @ts-expect-error -- which list?
    expect(listHref('/domains', {}, { sort: 'name' })).toBe('/domains?sort=name');
  });
});

test('a second click on a header turns the order round', () => {
  expect(nextDirection(false, 'desc')).toBe('asc');
  expect(nextDirection(true, 'asc')).toBe('desc');
  expect(nextDirection(true, 'desc')).toBe('asc');
});
