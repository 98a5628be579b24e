import { addYears } from '../world/clock';
import type { TermUnit } from './service-types';

/** The day some periods later; the last of a month stays the last where the month is shorter. */
export function addPeriods(day: string, count: number, unit: TermUnit): string {
  return unit === 'year' ? addYears(day, count) : addMonths(day, count);
}

/** Periods from `today` to the end, the one that has begun included. */
export function periodsLeft(today: string, expiresOn: string, unit: TermUnit): number {
  let count = 0;
  while (addPeriods(today, count, unit) < expiresOn) count += 1;
  return count;
}

/** Periods that have not begun yet. */
export function wholePeriodsLeft(today: string, expiresOn: string, unit: TermUnit): number {
  const count = periodsLeft(today, expiresOn, unit);
  return count === 0 || addPeriods(today, count, unit) === expiresOn ? count : count - 1;
}

function addMonths(day: string, count: number): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date, last));
  return target.toISOString().slice(0, 10);
}
