import { expect, test } from 'vitest';
import { keyProblem, longestNewKey, shortestKey } from './key-rules';

test.each([
  ['example.com', 'abcde', null],
  ['example.com', 'abcd', 'keyTooShort'],
  ['example.ru', 'abcde', 'keyTooShort'],
  ['xn--e1afmkfd.xn--p1ai', 'abcdef', null],
  ['example.su', 'abcde', null],
  ['example.com', 'with space', 'keySigns'],
  ['example.com', 'ключ-ключ', 'keySigns'],
  ['example.com', 'x'.repeat(48), null],
  ['example.com', 'x'.repeat(49), 'keyTooLong'],
])('the key of %s: %s', (name, key, problem) => {
  expect(keyProblem(name, key)).toBe(problem);
});

test('a key that replaces another may be shorter at most', () => {
  expect(keyProblem('example.com', 'x'.repeat(33), longestNewKey)).toBe('keyTooLong');
  expect(shortestKey('xn--e1afmkfd.xn--p1ai')).toBe(6);
});
