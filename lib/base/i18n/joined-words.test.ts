import { expect, test } from 'vitest';
import { joinedWords } from './joined-words';

test('what either has below a name is there', () => {
  const outer = { dns: { title: 'DNS', add: { submit: 'Add' } }, ui: { close: 'Close' } };
  const inner = { dns: { add: { note: 'Note' } }, prices: { title: 'Prices' } };
  expect(joinedWords(outer, inner)).toEqual({
    dns: { title: 'DNS', add: { submit: 'Add', note: 'Note' } },
    ui: { close: 'Close' },
    prices: { title: 'Prices' },
  });
});

test('of a text in both, the inner one', () => {
  expect(joinedWords({ a: { b: 'outer' } }, { a: { b: 'inner' } })).toEqual({ a: { b: 'inner' } });
});

test('a compiled text is a text', () => {
  const compiled = JSON.parse('{"a":{"b":["for ",["n",1]]}}');
  expect(joinedWords(compiled, { a: { c: 'c' } })).toEqual({ a: { b: ['for ', ['n', 1]], c: 'c' } });
});
