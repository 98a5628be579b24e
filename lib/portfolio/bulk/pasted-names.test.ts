import { expect, test } from 'vitest';
import { namesOf, readPasted } from './pasted-names';

test('names stand a line each, several in a line, in any alphabet, as addresses, and in capitals', () => {
  const pasted = readPasted(
    'shop.ru\r\nПример.РФ, xn--e1afmkfd.com;third.su\n\n  https://site.ru/path  \nONE.RU TWO.RU',
  );
  expect(namesOf(pasted)).toEqual([
    'shop.ru',
    'xn--e1afmkfd.xn--p1ai',
    'xn--e1afmkfd.com',
    'third.su',
    'site.ru',
    'one.ru',
    'two.ru',
  ]);
  expect(pasted.map(({ line }) => line)).toEqual([1, 2, 2, 2, 4, 5, 5]);
});

test('what is no name, and what stands twice in whatever spelling, is told with its line', () => {
  expect(readPasted('word\nпример.рф\nxn--e1afmkfd.xn--p1ai').filter(({ kind }) => kind === 'bad')).toEqual([
    { line: 1, typed: 'word', kind: 'bad', why: 'notName' },
    { line: 3, typed: 'xn--e1afmkfd.xn--p1ai', kind: 'bad', why: 'twice' },
  ]);
  expect(readPasted(' \n ')).toEqual([]);
});
