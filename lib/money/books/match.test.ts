import { expect, test } from 'vitest';
import { matched } from './match';

const pair = (billId: string, operationId: string) => ({ billId, position: 1, operationId });

test('each item goes to the operation that is most like it, and none twice', () => {
  const pairs = [pair('2', 'second'), pair('1', 'second'), pair('2', 'first'), pair('1', 'first'), pair('1', 'third')];
  expect(matched(pairs)).toEqual([pair('2', 'second'), pair('1', 'first')]);
});
