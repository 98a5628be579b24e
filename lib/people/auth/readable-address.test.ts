import { expect, test } from 'vitest';
import { isReadableAddress } from '@/lib/people/auth/readable-address';

test.each([
  ['/domains', true],
  ['/domains?q=%D0%BB%D0%B0%D0%B2%D0%BA%D0%B0&page=2', true],
  ['/domains?q=100%25', true],
  ['/domains?q=%F0%9F%90%B1', true],
  ['/domains?q=%00', false],
  ['/domains/dom_%00', false],
  ['/api/live/orders/a%00b', false],
  ['/domains?q=%ED%A0%80', false],
  ['/domains?q=%E0%A4%A', false],
  ['/domains?q=%', false],
  ['/domains?%00=x', false],
])('%s can be looked up: %s', (address, isReadable) => {
  expect(isReadableAddress(address)).toBe(isReadable);
});
