import { readMoney, type TypedMoneyError } from '@/lib/base/values/typed-money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Margin } from '@/lib/money/prices/prices';

/** A margin of a rule is at most a thousand percent, an amount a million roubles. */
const mostBps = 100_000;
const mostMinor = 100_000_000;

/** "25", "12,5 %": a percentage as hundredths of a percent; null for what is none. */
export function readPercent(typed: string): number | null {
  const read = readMoney(typed.replace(/\s*%\s*$/, ''), 'RUB');
  return read.ok && isWithin(read.value.minor, mostBps) ? read.value.minor : null;
}

/** An amount of roubles as kopecks. */
export function readAmount(typed: string): Result<number, TypedMoneyError> {
  const read = readMoney(typed, 'RUB');
  if (!read.ok) return read;
  return isWithin(read.value.minor, mostMinor) ? ok(read.value.minor) : fail({ code: 'not-an-amount' });
}

/** Prices are rounded up to whole kopecks at least. */
export const roundingOf = (minor: number): number => Math.max(1, minor);

/** The rule that four fields say, for a look at what it makes; null while it makes no sense. */
export function readMargin(typed: Readonly<Record<'margin' | 'fixed' | 'roundTo' | 'least', string>>): Margin | null {
  const marginBps = readPercent(typed.margin);
  const [fixed, roundTo, least] = [typed.fixed, typed.roundTo, typed.least].map((text) => readAmount(text || '0'));
  if (marginBps === null || !fixed?.ok || !roundTo?.ok || !least?.ok) return null;
  return {
    marginBps,
    fixedMinor: fixed.value,
    roundToMinor: roundingOf(roundTo.value),
    leastMinor: least.value,
  };
}

const isWithin = (value: number, most: number): boolean => value >= 0 && value <= most;
