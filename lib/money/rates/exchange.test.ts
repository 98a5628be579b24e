import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money } from '@/lib/base/values/money';
import { exchanged, inRoubles, type Exchange } from './exchange';

const dollar: Exchange = { currency: 'USD', roublesMicro: 80_000_000, surchargeBps: 0, roundToMinor: 1 };

test.each([
  ['whole', 80_00, dollar, 1_00],
  ['rounded up to the cent', 80_01, dollar, 1_01],
  ['with a surcharge', 80_00, { ...dollar, surchargeBps: 250 }, 1_03],
  ['up to ten cents', 81_00, { ...dollar, roundToMinor: 10 }, 1_10],
  ['up to whole ones', 81_00, { ...dollar, roundToMinor: 100 }, 2_00],
  ['of nothing', 0, dollar, 0],
])('an amount is exchanged: %s', (_, roubles, exchange, cents) => {
  expect(exchanged(money(roubles, 'RUB'), exchange)).toEqual(money(cents, 'USD'));
});

test('who is billed in roubles pays the roubles', () => {
  expect(exchanged(money(199_00, 'RUB'), null)).toEqual(money(199_00, 'RUB'));
});

test('an amount of a third currency is never exchanged', () => {
  expect(() => exchanged(money(1, 'EUR'), dollar)).toThrow(TypeError);
  expect(() => inRoubles(money(1, 'EUR'), dollar)).toThrow(TypeError);
});

test('what was exchanged is never worth less in roubles than it was, nor much more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000_00 }),
      fc.integer({ min: 1_000_000, max: 200_000_000 }),
      fc.integer({ min: 0, max: 2_000 }),
      fc.constantFrom(1, 5, 10, 100),
      (minor, roublesMicro, surchargeBps, roundToMinor) => {
        const exchange: Exchange = { currency: 'EUR', roublesMicro, surchargeBps, roundToMinor };
        const amount = exchanged(money(minor, 'RUB'), exchange);
        expect(amount.minor % roundToMinor).toBe(0);
        const worth = inRoubles(amount, exchange).minor;
        expect(worth).toBeGreaterThanOrEqual(minor);
        const most = minor * (1 + surchargeBps / 10_000) + (roundToMinor * roublesMicro) / 1_000_000 + 1;
        expect(worth).toBeLessThanOrEqual(Math.ceil(most));
      },
    ),
  );
});
