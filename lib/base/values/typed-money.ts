import { money, type Currency, type Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';

export type TypedMoneyError =
  | { readonly code: 'not-an-amount' }
  /** "1,000": whole units by one custom, and by the other whole units with decimals; both written plainly. */
  | { readonly code: 'ambiguous'; readonly large: string; readonly small: string };

/** Decimals and signs that people and `formatMoney` write, by currency. */
const written: Readonly<Record<Currency, { readonly decimals: number; readonly signs: readonly string[] }>> = {
  RUB: { decimals: 2, signs: ['₽', 'RUB', 'руб.', 'руб'] },
  USD: { decimals: 2, signs: ['$', 'USD'] },
  EUR: { decimals: 2, signs: ['€', 'EUR'] },
  UAH: { decimals: 2, signs: ['₴', 'UAH', 'грн.', 'грн'] },
};

const longest = 60;

/**
 * The amount that a person typed or pasted: what the panel prints in either language is read back the same.
 * A sign in front ("₽1,990") is the English way of writing, so its comma is no decimal one.
 */
export function readMoney(typed: string, currency: Currency): Result<Money, TypedMoneyError> {
  if (typed.length > longest) return fail({ code: 'not-an-amount' });
  const { decimals, signs } = written[currency];
  const text = typed.trim().replaceAll('\u2212', '-').replace(/\s+/g, ' ');
  const isNegative = text.startsWith('-');
  const { digits, isEnglish } = withoutSign(isNegative ? text.slice(1).trim() : text, signs);
  const read = readDigits(digits, decimals, isEnglish);
  if (!read.ok) return read;
  return ok(money(isNegative ? 0 - read.value : read.value, currency));
}

function withoutSign(text: string, signs: readonly string[]): { digits: string; isEnglish: boolean } {
  for (const sign of signs) {
    if (text.startsWith(sign)) return { digits: text.slice(sign.length).trim(), isEnglish: true };
    if (text.endsWith(sign)) return { digits: text.slice(0, text.length - sign.length).trim(), isEnglish: false };
  }
  return { digits: text, isEnglish: false };
}

function readDigits(text: string, decimals: number, isEnglish: boolean): Result<number, TypedMoneyError> {
  const alone = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(text);
  if (alone && !(isEnglish && alone[2] === ',')) {
    const [, units = '', , rest = ''] = alone;
    return fail({ code: 'ambiguous', large: `${units}${rest}`, small: `${units}.${rest.slice(0, decimals)}` });
  }
  const match = amounts.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  const units = match?.[1]?.replace(/[ .,]/g, '') ?? '';
  const fraction = match?.[2] ?? '';
  if (units === '' || units.length > 12 || fraction.length > decimals) return fail({ code: 'not-an-amount' });
  return ok(Number(units) * 10 ** decimals + Number(fraction.padEnd(decimals, '0')));
}

/** Plain, in groups apart by spaces, by commas, by points: units and decimals. */
const amounts = [
  /^(\d+)(?:[.,](\d+))?$/,
  /^(\d{1,3}(?: \d{3})+)(?:[.,](\d+))?$/,
  /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/,
  /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/,
];
