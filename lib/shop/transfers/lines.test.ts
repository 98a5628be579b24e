import { expect, test } from 'vitest';
import { transferLines } from './lines';

test.each([
  ['example.com abcDEF12', [{ name: 'example.com', key: 'abcDEF12' }]],
  ['пример.рф;ключ,1', [{ name: 'пример.рф', key: 'ключ,1' }]],
  ['example.com\tkey;1', [{ name: 'example.com', key: 'key;1' }]],
  [
    '\n\n one.ru , k1\r\ntwo.ru k2 \n',
    [
      { name: 'one.ru', key: 'k1' },
      { name: 'two.ru', key: 'k2' },
    ],
  ],
  ['lonely.com', [{ name: 'lonely.com', key: '' }]],
  ['', []],
])('%j', (typed, lines) => {
  expect(transferLines(typed)).toEqual(lines);
});
