import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceRuleInput } from '@/lib/desk/prices/price-rule-schema';
import { topUpInput } from '@/lib/money/wallet/schema';
import { formatMoney } from '@/lib/base/i18n/format-money';
import { costLimit } from '@/lib/queue/live/terms-form';
import { currencies, money } from '@/lib/base/values/money';
import { readMoney } from '@/lib/base/values/typed-money';

describe('money that people type', () => {
  it('is read back as the panel printed it, in either language', () => {
    const amount = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
    const style = fc.constantFrom('short', 'full');
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom(...currencies),
        fc.constantFrom('en', 'ru'),
        style,
        (minor, unit, locale, wholeUnits) => {
          const value = money(minor, unit);
          expect(readMoney(formatMoney(value, locale, { wholeUnits }), unit)).toEqual({ ok: true, value });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['1 000', 100_000],
    ['1\u00a0000,50', 100_050],
    ['1\u202f000', 100_000],
    ['1,990.00', 199_000],
    ['1.990,00', 199_000],
    ['1,000,000', 100_000_000],
    ['1990,5', 199_050],
    ['\u221212 руб.', -1200],
    ['-₽12.50', -1250],
  ])('%s is %i kopecks', (typed, minor) => {
    expect(readMoney(typed, 'RUB')).toEqual({ ok: true, value: money(minor, 'RUB') });
  });

  it.each([
    ['1,000', '1000', '1.00'],
    ['1.000', '1000', '1.00'],
    ['10,500', '10500', '10.50'],
    ['10,500 ₽', '10500', '10.50'],
  ])('%s is refused with both readings', (typed, large, small) => {
    expect(readMoney(typed, 'RUB')).toEqual({ ok: false, error: { code: 'ambiguous', large, small } });
  });

  it.each(['', '1 00', '1,00,000', '0,500', '1.2345', '$5', '5 $', '1e3', '٣', '--1', '1'.repeat(61)])(
    '%s is no amount of roubles',
    (typed) => {
      expect(readMoney(typed, 'RUB')).toEqual({ ok: false, error: { code: 'not-an-amount' } });
    },
  );
});

describe('one reader for every field', () => {
  const key = '3e9a0dd0-8a5c-4a06-9a34-2b9a46ac2d0e';
  const topUp = (amount: string) => topUpInput.safeParse({ customer: 'cus_1', amount, note: 'cash', key });
  const rule = (fixed: string, roundTo: string) =>
    priceRuleInput.safeParse({ tld: 'ru', margin: '25', fixed, roundTo });
  const both = 'errors.ambiguousAmount?large=10500&small=10.50';

  it('a top-up, a fixed part, a rounding and a cost limit refuse what has two readings', () => {
    expect(topUp('10,500').error?.issues[0]?.message).toBe(both);
    expect(rule('10,500', '1').error?.issues[0]?.message).toBe(both);
    expect(rule('0', '10,500').error?.issues[0]?.message).toBe(both);
    expect(costLimit.safeParse('10,500').error?.issues[0]?.message).toBe(both);
  });

  it('and take what has one', () => {
    expect(topUp('1 990,00 ₽').data?.amount).toEqual(money(199_000, 'RUB'));
    expect(rule('1 000', '10').data).toMatchObject({ fixedMinor: 100_000, roundToMinor: 1000 });
    expect(costLimit.safeParse('1 000,50').data).toBe('1000.50');
  });
});
