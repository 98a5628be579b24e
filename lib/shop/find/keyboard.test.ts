import { expect, test } from 'vitest';
import { onOtherKeyboard } from './keyboard';
import { readTyped } from './typed';

test.each([
  ['ghbvth', 'пример'],
  ['вщьфшт', 'domain'],
  ['42', '42'],
])('%s was meant as %s', (typed, meant) => {
  expect(onOtherKeyboard(typed)).toBe(meant);
});

test('what is typed is read as a name, an address, a number and the beginning of an id', () => {
  expect(readTyped(' ПРИМЕР.рф ').names).toEqual(['пример.рф', 'xn--e1afmkfd.xn--p1ai']);
  expect(readTyped('xn--e1afmkfd').names).toEqual(['xn--e1afmkfd', 'пример']);
  expect(readTyped('https://shop.ru/price?x=1').names[0]).toBe('shop.ru');
  expect(readTyped('№ 42').number).toBe(42);
  expect(readTyped('Счёт 42').number).toBe(42);
  expect(readTyped('a42@example.com').number).toBeNull();
  expect(readTyped('DEADBEEF').operationId).toBe('deadbeef');
  expect(readTyped('beef').operationId).toBeNull();
});
