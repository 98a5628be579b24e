import { expect, test } from 'vitest';
import { routes } from '@/lib/base/routes';

const searchOf = (href: string) => [...new URL(href, 'https://panel.example').searchParams];

test('what is searched for reads back as it was typed', () => {
  const typed = 'пример & co.рф?q=1#x +';
  expect(searchOf(routes.search(typed))).toEqual([['q', typed]]);
  expect(searchOf(routes.admin.prices({ q: typed, changed: 3 }))).toEqual([
    ['q', typed],
    ['changed', '3'],
  ]);
});

test('what is not searched for leaves no question mark behind', () => {
  expect(routes.search()).toBe('/');
  expect(routes.signIn(undefined)).toBe('/sign-in');
  expect(routes.admin.prices({ q: undefined })).toBe('/admin/prices');
  expect(routes.admin.prices('')).toBe('/admin/prices');
});

test('a list is returned to as it was left', () => {
  expect(routes.admin.prices('q=blo&page=2')).toBe('/admin/prices?q=blo&page=2');
});
