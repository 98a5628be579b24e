import { dateTimeFormat } from '@/lib/base/i18n/intl';

type NearUnit = 'second' | 'minute' | 'hour' | 'day';
type Near = { readonly unit: NearUnit; readonly value: number };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const unitMs: Readonly<Record<NearUnit, number>> = { second: 1000, minute: minuteMs, hour: hourMs, day: dayMs };
const nearestDays = 45;

/**
 * How far a moment is, in the one unit a person would use: -3 minutes, 12 days; null when it is so far away that a date
 * says more. `value` is negative in the past.
 */
export function nearness(at: Date, now: Date): Near | null {
  const difference = at.getTime() - now.getTime();
  const distance = Math.abs(difference);
  if (distance > nearestDays * dayMs) return null;
  if (distance < minuteMs) return { unit: 'second', value: 0 };
  if (distance < hourMs) return { unit: 'minute', value: Math.trunc(difference / minuteMs) };
  if (distance < dayMs) return { unit: 'hour', value: Math.trunc(difference / hourMs) };
  return { unit: 'day', value: Math.trunc(difference / dayMs) };
}

/** A distance in whole units, rounded: what a person says of it. */
export function distanceIn(unit: NearUnit, at: Date, now: Date): number {
  return Math.round((at.getTime() - now.getTime()) / unitMs[unit]);
}

/** How far a calendar day is, in whole days, 0 being today; null when a date says more. A day has no hours. */
export function dayNearness(day: Date, now: Date, timeZone: string | undefined): Near | null {
  const value = daysUntil(day, now, timeZone);
  return Math.abs(value) > nearestDays ? null : { unit: 'day', value };
}

/** Days from today, as it is in that time zone, to a calendar day kept as its midnight in UTC. */
export function daysUntil(day: Date, now: Date, timeZone: string | undefined): number {
  return Math.round((day.getTime() - todayMs(now, timeZone)) / dayMs);
}

// A list asks for each of its rows at one and the same moment.
let lastAsked = { nowMs: Number.NaN, timeZone: '', todayMs: Number.NaN };

function todayMs(now: Date, timeZone = ''): number {
  if (lastAsked.nowMs !== now.getTime() || lastAsked.timeZone !== timeZone) {
    const today = dateTimeFormat('isoDay', 'en-CA', timeZone || undefined).format(now);
    lastAsked = { nowMs: now.getTime(), timeZone, todayMs: Date.parse(`${today}T00:00:00Z`) };
  }
  return lastAsked.todayMs;
}

/** Accepts what view objects carry: a Date, or the text a JSON answer made of it. */
export function toDate(value: Date | string): Date {
  return value instanceof Date ? value : new Date(value);
}
