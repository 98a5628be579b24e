import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earnsNothing, priceOf, priceYears, type Margin } from '@/lib/money/prices/prices';
import { money, type Money } from '@/lib/base/values/money';

const rub = (roubles: number): Money => money(Math.round(roubles * 100), 'RUB');
const none: Margin = { marginBps: 0, fixedMinor: 0, roundToMinor: 1, leastMinor: 0 };

describe('a price', () => {
  it('is the cost with the margin, rounded up', () => {
    expect(priceOf(rub(139), { ...none, marginBps: 2500, roundToMinor: 100 })).toEqual(rub(174));
    expect(priceOf(rub(139), { ...none, marginBps: 2500, fixedMinor: 1000, roundToMinor: 1000 })).toEqual(rub(190));
  });

  it('earns at least what the rule says, where the percentage makes less of it', () => {
    const rule = { ...none, marginBps: 1000, roundToMinor: 100, leastMinor: 5000 };
    expect(priceOf(rub(139), rule)).toEqual(rub(189));
    expect(priceOf(rub(1390), rule)).toEqual(rub(1529));
  });

  it('that is what the registrar asks earns nothing, of the first year, of a further one or of national names', () => {
    const pair = (first: number, renew: number) => ({ first: rub(first), renew: rub(renew) });
    const sold = { cost: pair(10, 20), price: pair(11, 21), idn: null, restoration: null };
    expect(earnsNothing(sold)).toBe(false);
    expect(earnsNothing({ ...sold, price: pair(10, 21) })).toBe(true);
    expect(earnsNothing({ ...sold, price: pair(11, 20) })).toBe(true);
    expect(earnsNothing({ ...sold, idn: { cost: pair(30, 30), price: pair(31, 30) } })).toBe(true);
    expect(earnsNothing({ ...sold, restoration: { cost: rub(6000), price: rub(6000) } })).toBe(true);
    expect(earnsNothing({ ...sold, restoration: { cost: rub(0), price: rub(0) } })).toBe(false);
  });

  it('for two years is one first year and one renewal', () => {
    expect(priceYears({ first: rub(3), renew: rub(14) }, { first: none, renew: none }, 2).totalPrice).toEqual(rub(17));
    expect(priceYears({ first: rub(3), renew: rub(14) }, { first: none, renew: none }, 1).totalPrice).toEqual(rub(3));
  });

  it('is never below what the registrar asks, for any rule and any years', () => {
    const margin = fc.record({
      marginBps: fc.integer({ min: -20_000, max: 100_000 }),
      fixedMinor: fc.integer({ min: -100_000, max: 100_000 }),
      roundToMinor: fc.integer({ min: 0, max: 10_000 }),
      leastMinor: fc.integer({ min: -1_000, max: 100_000 }),
    });
    const kopecks = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(
        kopecks,
        kopecks,
        margin,
        margin,
        fc.integer({ min: 1, max: 10 }),
        (first, renew, rule, later, years) => {
          const cost = { first: money(first, 'RUB'), renew: money(renew, 'RUB') };
          const priced = priceYears(cost, { first: rule, renew: later }, years);
          expect(priced.totalPrice.minor).toBeGreaterThanOrEqual(priced.totalCost.minor);
          expect(priced.totalPrice.minor).toBe(priced.price.first.minor + priced.price.renew.minor * (years - 1));
          expect(priced.price.first.minor % Math.max(1, rule.roundToMinor)).toBe(0);
        },
      ),
    );
  });
});
