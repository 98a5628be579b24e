import { z } from 'zod';
import { currencies, money, parseDecimal, type Currency, type Money } from '@/lib/base/values/money';

/** A number that may come as text. */
export const numeric = z
  .union([
    z.number(),
    z
      .string()
      .trim()
      .regex(/^-?\d+(\.\d+)?$/),
  ])
  .transform(Number);

/** A number, or null where the registrar left it out, empty or as dashes. */
export const numericOrNull = orNull(numeric);

/** An id such as service_id or bill_id: a positive whole number. */
export const id = numeric.pipe(z.int().positive());

/** An id, or null where there is none (`uplink_service_id` "0"). */
export const idOrNull = numericOrNull.transform((value) => (value !== null && value > 0 ? value : null));

/** Text kept exactly as it came. */
export const text = z.union([z.string(), z.number()]).transform((value) => withoutNul(String(value)));

/** No database keeps it, and no word has it. */
const withoutNul = (value: string) => value.replaceAll('\0', '');

/** Text, or null where it is absent, the word "null" or the day that is none. */
export const textOrNull = z
  .unknown()
  .optional()
  .transform((value) => {
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && value !== 'null' && value !== '0000-00-00' ? withoutNul(value) : null;
  });

/** 0, 1, "0", "1" or nothing. */
export const flag = z
  .unknown()
  .optional()
  .transform((value) => value === true || value === 1 || value === '1');

/** A calendar day "YYYY-MM-DD"; null for `0000-00-00` and anything that is no day. */
export const calendarDate = z
  .unknown()
  .optional()
  .transform((value) => {
    const day = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;
    return day && isRealDay(day) ? day : null;
  });

/** A decimal amount in no currency of its own: see `amountIn`. */
export const amount = z
  .union([z.number(), z.string().trim()])
  .transform(String)
  .pipe(z.string().regex(/^-?\d{1,12}(\.\d+)?$/));

export const amountOrNull = orNull(amount);

/** The registrar's RUR is our RUB; an answer without a currency is in roubles. */
export const currency = z
  .string()
  .default('RUR')
  .transform((code) => (code.toUpperCase() === 'RUR' ? 'RUB' : code.toUpperCase()))
  .pipe(z.enum(currencies));

/** A currency; null where it is one we do not know. */
export const currencyOrNull = currency.nullable().catch(null);

/** Reads an answered amount in the currency of its answer; parts of a minor unit are rounded up. */
export function amountIn(decimal: string, unit: Currency): Money {
  const [whole = '', fraction = ''] = decimal.split('.');
  const cents = parseDecimal(`${whole}.${fraction.slice(0, 2).padEnd(2, '0')}`, unit);
  if (!cents) throw new TypeError(`not a decimal amount: ${decimal}`);
  const hasRest = !decimal.startsWith('-') && /[1-9]/.test(fraction.slice(2));
  return hasRest ? money(cents.minor + 1, unit) : cents;
}

/** What is left out is most of what comes, and a refused parse costs ten times one that fits. */
function orNull<Schema extends z.ZodType>(schema: Schema) {
  const mayBeNumber = (value: unknown) => typeof value === 'number' || (typeof value === 'string' && /\d/.test(value));
  return z
    .unknown()
    .optional()
    .transform((value) => (mayBeNumber(value) ? (schema.safeParse(value).data ?? null) : null));
}

function isRealDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const read = new Date(0);
  read.setUTCFullYear(year, month - 1, date);
  return year > 0 && read.getUTCMonth() === month - 1 && read.getUTCDate() === date;
}
