import { expect, test } from 'vitest';
import { namesMetTwice } from './met-twice';

const anna = { id: '1', name: 'Anna' };

test('two of one name are told apart, and nobody else is', () => {
  expect([...namesMetTwice([anna, { id: '2', name: 'Boris' }, { id: '3', name: 'Anna' }])]).toEqual(['Anna']);
});

test('who is met twice is still one person', () => {
  expect([...namesMetTwice([anna, anna])]).toEqual([]);
});
