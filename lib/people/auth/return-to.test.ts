import { expect, test } from 'vitest';
import { landingOf } from '@/lib/people/auth/landing';
import { safeReturnTo } from '@/lib/people/auth/return-to';

test.each([
  ['/domains', '/domains'],
  ['/domains?q=%D0%B4&page=2#top', '/domains?q=%D0%B4&page=2#top'],
  ['/admin/operations/abc', '/admin/operations/abc'],
  ['/domains/../wallet', '/wallet'],
])('%s is a page of ours', (value, path) => {
  expect(safeReturnTo(value)).toBe(path);
});

test.each([
  'https://evil.example',
  'http:evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/%5c/..//evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' /domains',
  'javascript:alert(1)',
  'data:text/html,x',
  'domains',
  '',
  '@evil.example',
  '/api/auth/signout',
  '/sign-in?returnTo=/sign-in',
  undefined,
  ['/domains'],
  { toString: () => '/domains' },
])('%j is not followed', (value) => {
  expect(safeReturnTo(value)).toBeNull();
});

test('people land on pages of their own kind', () => {
  expect(landingOf('customer', '/wallet')).toBe('/wallet');
  expect(landingOf('customer', '/admin/settings')).toBe('/domains');
  expect(landingOf('customer', '//evil.example')).toBe('/domains');
  expect(landingOf('staff', '/admin/audit?page=2')).toBe('/admin/audit?page=2');
  expect(landingOf('staff', '/administration')).toBe('/admin');
});
