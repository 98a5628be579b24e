import { expect, test } from 'vitest';
import { unlikeTwins } from './twins';

test('rows that say the same, in whatever order, are one; rows that differ are none', () => {
  const rows = [
    { id: 1, name: 'a' },
    { name: 'a', id: 1 },
    { id: 2, name: 'b' },
    { id: 2, name: 'c' },
    { id: 3, name: 'd' },
  ];
  const { unique, twins } = unlikeTwins(rows, ({ id }) => String(id));
  expect(unique).toEqual([rows[0], rows[4]]);
  expect(twins).toEqual([rows[2], rows[3]]);
});
