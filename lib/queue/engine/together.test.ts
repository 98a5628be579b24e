import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { together } from './together';

const limits = { atOnce: 1, most: 3 };

test('what is asked for at once is done together, and each has its own answer', async () => {
  const batches: (readonly number[])[] = [];
  const double = together((_worker, items: readonly number[]) => {
    batches.push(items);
    return sleep(
      5,
      items.map((item) => item * 2),
    );
  }, limits);
  const one = {};
  expect(await Promise.all([1, 2, 3, 4].map((item) => double(one, item)))).toEqual([2, 4, 6, 8]);
  expect(batches).toEqual([[1, 2, 3], [4]]);
});

test('one that cannot be done spoils no other', async () => {
  const work = together(async (_worker, items: readonly number[]) => {
    if (items.includes(2)) throw new Error('not two');
    return items.map((item) => `${item} of ${items.length}`);
  }, limits);
  const one = {};
  const ends = await Promise.allSettled([1, 2, 3].map((item) => work(one, item)));
  expect(ends).toMatchObject([{ value: '1 of 1' }, { reason: new Error('not two') }, { value: '3 of 1' }]);
});

test('workers share nothing', async () => {
  const sizes: number[] = [];
  const work = together(async (_worker, items: readonly number[]) => {
    sizes.push(items.length);
    return items;
  }, limits);
  await Promise.all([work({}, 1), work({}, 2)]);
  expect(sizes).toEqual([1, 1]);
});
