type NearUnit = 'second' | 'minute' | 'hour' | 'day';
type Near = { readonly unit: NearUnit; readonly value: number };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
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

/** How far a calendar day is, in whole days, 0 being today; null when a date says more. A day has no hours. */
export function dayNearness(day: Date, now: Date, timeZone: string | undefined): Near | null {
  const value = daysUntil(day, now, timeZone);
  return Math.abs(value) > nearestDays ? null : { unit: 'day', value };
}

/** Days from today, as it is in that time zone, to a calendar day kept as its midnight in UTC. */
export function daysUntil(day: Date, now: Date, timeZone: string | undefined): number {
  const today = new Intl.DateTimeFormat('en-CA', {
    ...(timeZone !== undefined && { timeZone }),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
  return Math.round((day.getTime() - Date.parse(`${today}T00:00:00Z`)) / dayMs);
}

/** Accepts what view objects carry: a Date, or the text a JSON answer made of it. */
export function toDate(value: Date | string): Date {
  return value instanceof Date ? value : new Date(value);
}
