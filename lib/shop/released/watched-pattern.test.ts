import { expect, test } from 'vitest';
import { readWatched } from './watched-pattern';

test.each([
  ['okna.ru', { pattern: 'okna.ru', like: 'okna', tld: 'ru' }],
  ['Okna', { pattern: 'okna', like: '%okna%', tld: null }],
  ['okna*.su', { pattern: 'okna*.su', like: 'okna%', tld: 'su' }],
  ['xn--80aefb2cbq.xn--p1ai', { pattern: 'садовод.рф', like: 'садовод', tld: 'рф' }],
  ['a_b_c.ru', { pattern: 'a_b_c.ru', like: String.raw`a\_b\_c`, tld: 'ru' }],
])('%s is watched', (typed, value) => {
  expect(readWatched(typed)).toEqual({ ok: true, value });
});

test.each([
  ['okna.com', 'zone'],
  ['shop.msk.ru', 'zone'],
  ['ab*', 'tooWide'],
  ['???', 'tooWide'],
  ['*.ru', 'tooWide'],
])('%s is not', (typed, error) => {
  expect(readWatched(typed)).toEqual({ ok: false, error });
});
