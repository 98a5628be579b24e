import { expect, test } from 'vitest';
import { readPattern } from './pattern';

test.each([
  ['okna', { like: '%okna%', tld: null }],
  ['okna*', { like: 'okna%', tld: null }],
  ['*Okna', { like: '%okna', tld: null }],
  ['a?b', { like: 'a_b', tld: null }],
  ['???', { like: '___', tld: null }],
  ['okna**tver.ru', { like: 'okna%tver', tld: 'ru' }],
  ['сад*.рф', { like: 'сад%', tld: 'рф' }],
  ['xn--80aefb2cbq.xn--p1ai', { like: '%садовод%', tld: 'рф' }],
  ['*.su', { like: null, tld: 'su' }],
  ['', { like: null, tld: null }],
  ['100%_', { like: '%100\\%\\_%', tld: null }],
  ['tver – okna', { like: '%tver-okna%', tld: null }],
])('%s', (typed, read) => {
  expect(readPattern(typed)).toEqual(read);
});

test('however long a pattern is, what is looked for is not longer than a name', () => {
  expect(readPattern('a'.repeat(500)).like).toBe(`%${'a'.repeat(63)}%`);
  expect(readPattern('*?'.repeat(500)).like?.length).toBeLessThanOrEqual(63);
});
