import { describe, expect, test } from 'vitest';
import { formatMoney } from '@/lib/base/i18n/format-money';
import { money } from '@/lib/base/values/money';

const plainSpaces = (text: string) => text.replace(/\s/g, ' ');

describe('an amount of money', () => {
  test('has the separators and the currency sign of the reader’s language', () => {
    expect(plainSpaces(formatMoney(money(123456789, 'RUB'), 'ru'))).toBe('1 234 567,89 ₽');
    expect(plainSpaces(formatMoney(money(123456789, 'RUB'), 'en'))).toBe('₽1,234,567.89');
    expect(formatMoney(money(-500, 'USD'), 'en')).toBe('−$5.00');
  });

  test('leaves out kopecks only when there are none and the place is short', () => {
    expect(plainSpaces(formatMoney(money(19900, 'RUB'), 'ru', { wholeUnits: 'short' }))).toBe('199 ₽');
    expect(plainSpaces(formatMoney(money(19950, 'RUB'), 'ru', { wholeUnits: 'short' }))).toBe('199,50 ₽');
    expect(plainSpaces(formatMoney(money(19900, 'RUB'), 'ru'))).toBe('199,00 ₽');
  });

  test('has no kopecks in a headline', () => {
    expect(plainSpaces(formatMoney(money(19950, 'RUB'), 'ru', { wholeUnits: 'rounded' }))).toBe('200 ₽');
  });
});
