export type NearUnit = 'second' | 'minute' | 'hour' | 'day';
export type Near = { readonly unit: NearUnit; readonly value: number };

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

/** Accepts what view objects carry: a Date, or the text a JSON answer made of it. */
export function toDate(value: Date | string): Date {
  return value instanceof Date ? value : new Date(value);
}
