import { expect, test } from 'vitest';
import { readList } from './read-list';

const facts = { zones: ['ru', 'com', 'рф', 'com.ru'] };
const read = (text: string) => readList(text, 'ru', facts).map(({ typed, name }) => name?.unicode ?? `? ${typed}`);

test('names stand apart by lines, spaces, commas and semicolons, each once, words in the zone that was chosen', () => {
  expect(read('one.com, two.RU;three\r\nfour.com.ru\tпять.рф  xn--m1abi.xn--p1ai two.ru three.ru')).toEqual([
    'one.com',
    'two.ru',
    'three.ru',
    'four.com.ru',
    'пять.рф',
    'сон.рф',
  ]);
});

test('what is no name stays in its place', () => {
  expect(read('good.ru -bad.ru https://shop.ru/path a_b.com')).toEqual([
    'good.ru',
    '? -bad.ru',
    'shop.ru',
    '? a_b.com',
  ]);
});

test('a megabyte without a gap is read at once, as no name', () => {
  expect(read('a.'.repeat(200_000))).toEqual([`? ${'a.'.repeat(126)}a`]);
});
