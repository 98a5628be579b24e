import { expect, test } from 'vitest';
import { namesMetTwice, placesAmongAlike } from './met-twice';

const anna = { id: '1', name: 'Anna' };

test('two of one name are told apart, and nobody else is', () => {
  expect([...namesMetTwice([anna, { id: '2', name: 'Boris' }, { id: '3', name: 'Anna' }])]).toEqual(['Anna']);
});

test('who is met twice is still one person', () => {
  expect([...namesMetTwice([anna, anna])]).toEqual([]);
});

test('of rows that are said alike all but the first get a number', () => {
  const rows = [anna, { id: '2', name: 'Boris' }, { id: '3', name: 'Anna' }, { id: '4', name: 'Anna' }];
  expect([...placesAmongAlike(rows, ({ name }) => name)]).toEqual([
    ['3', 2],
    ['4', 3],
  ]);
});
