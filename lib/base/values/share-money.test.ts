import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money, shareMoney } from './money';

const amounts = fc.array(fc.nat({ max: 10_000_000_00 }), { minLength: 1, maxLength: 50 });

test('the parts of a sum are the sum again, to the last kopeck, whatever they are cut by', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000_000_00 }), amounts, (minor, weights) => {
      const parts = shareMoney(money(minor, 'RUB'), weights);
      expect(parts).toHaveLength(weights.length);
      expect(parts.reduce((sum, part) => sum + part.minor, 0)).toBe(minor);
      expect(parts.every((part) => part.minor >= 0)).toBe(true);
    }),
  );
});

test('what costs exactly what was reckoned is cut into exactly that', () => {
  fc.assert(
    fc.property(amounts, (costs) => {
      const total = costs.reduce((sum, cost) => sum + cost, 0);
      fc.pre(total > 0);
      expect(shareMoney(money(total, 'RUB'), costs).map(({ minor }) => minor)).toEqual(costs);
    }),
  );
});

test('where nothing was reckoned with the parts are equal', () => {
  expect(shareMoney(money(100, 'RUB'), [0, 0, 0]).map(({ minor }) => minor)).toEqual([33, 33, 34]);
});
