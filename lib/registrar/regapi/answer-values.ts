import { z } from 'zod';
import { currencies, money, parseDecimal, type Currency, type Money } from '@/lib/base/values/money';
import { anything, made, quickRead, readsQuickly, unsure } from './quick-read';

const number = /^-?\d+(\.\d+)?$/;

/** A number that may come as text. */
export const numeric = readsQuickly(
  z.union([z.number(), z.string().trim().regex(number)]).transform(Number),
  (value) => {
    if (typeof value === 'string' && number.test(value)) return Number(value);
    return Number.isFinite(value) ? Number(value) : unsure;
  },
);

/** A number, or null where the registrar left it out, empty or as dashes. */
export const numericOrNull = orNull(numeric);

/** An id such as service_id or bill_id: a positive whole number. */
export const id = readsQuickly(numeric.pipe(z.int().positive()), (value) => {
  const found = quickRead(numeric)(value);
  return found !== unsure && Number.isSafeInteger(found) && found > 0 ? found : unsure;
});

/** An id, or null where there is none (`uplink_service_id` "0"). */
export const idOrNull = made(numericOrNull, (value) => (value !== null && value > 0 ? value : null));

/** Text kept exactly as it came. */
export const text = readsQuickly(
  z.union([z.string(), z.number()]).transform((value) => withoutNul(String(value))),
  (value) => (typeof value === 'string' ? withoutNul(value) : unsure),
);

/** No database keeps it, and no word has it. */
function withoutNul(value: string): string {
  return value.includes('\0') ? value.replaceAll('\0', '') : value;
}

/** Text, or null where it is absent, the word "null" or the day that is none. */
export const textOrNull = anything((value) => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== 'null' && value !== '0000-00-00' ? withoutNul(value) : null;
});

/** 0, 1, "0", "1" or nothing. */
export const flag = anything((value) => value === true || value === 1 || value === '1');

/** A calendar day "YYYY-MM-DD"; null for `0000-00-00` and anything that is no day. */
export const calendarDate = anything(dayIn);

/** The calendar day that a text begins with. */
export function dayIn(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return null;
  const day = value.length === 10 ? value : value.slice(0, 10);
  return isRealDay(day) ? day : null;
}

const decimal = /^-?\d{1,12}(\.\d+)?$/;

/** A decimal amount in no currency of its own: see `amountIn`. */
export const amount = readsQuickly(
  z.union([z.number(), z.string().trim()]).transform(String).pipe(z.string().regex(decimal)),
  (value) => (typeof value === 'string' && decimal.test(value) ? value : unsure),
);

export const amountOrNull = orNull(amount);

/** The registrar's RUR is our RUB; an answer without a currency is in roubles. */
export const currency = readsQuickly(
  z
    .string()
    .default('RUR')
    .transform((code) => (code.toUpperCase() === 'RUR' ? 'RUB' : code.toUpperCase()))
    .pipe(z.enum(currencies)),
  (value) => (value === 'RUR' ? 'RUB' : (currencies.find((code) => code === value) ?? unsure)),
);

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
  const read = quickRead(schema);
  return anything((value) => {
    if (!mayBeNumber(value)) return null;
    const found = read(value);
    return found === unsure ? (schema.safeParse(value).data ?? null) : found;
  });
}

/** "YYYY-MM-DD"; a `Date` would know as well, and there are two days in every row. */
function isRealDay(day: string): boolean {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year > 0 && month >= 1 && month <= 12 && date >= 1 && date <= last;
}
