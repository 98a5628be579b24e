import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money } from '@/lib/base/values/money';
import { cutToFit } from './affordable';

const roubles = (minor: number) => money(minor, 'RUB');

test('what goes out together never costs more than there is, and what could be paid for never comes before a person', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1_000 }), { maxLength: 30 }), fc.nat({ max: 5_000 }), (costs, balance) => {
      const priced = costs.map((minor, item) => ({ item, cost: roubles(minor) }));
      const checks = cutToFit(priced, roubles(balance));
      const out = priced.filter(({ item }) => checks.get(item)?.ok);
      expect(out.reduce((sum, { cost }) => sum + cost.minor, 0)).toBeLessThanOrEqual(balance);
      for (const { item, cost } of priced) {
        const check = checks.get(item);
        const needsPerson = check?.ok === false && check.kind === 'attention';
        expect(needsPerson).toBe(cost.minor > balance);
      }
      // Whoever is the first that can be paid for goes out: so a list always goes on.
      const first = priced.find(({ cost }) => cost.minor <= balance);
      if (first) expect(checks.get(first.item)).toEqual({ ok: true });
    }),
  );
});

test('a price in another currency is for the registrar to judge', () => {
  expect(cutToFit([{ item: 'a', cost: money(10, 'USD') }], roubles(0)).get('a')).toEqual({ ok: true });
});
