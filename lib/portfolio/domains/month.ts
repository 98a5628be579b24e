import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { shiftMonth } from '@/lib/base/values/month';

/** "2026-12". */
const written = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** The month that an address says, or the one of a day; "2026-12". */
export function monthOf(said: string | undefined, today: string): string {
  return said !== undefined && written.test(said) ? said : today.slice(0, 7);
}

/** Its first day and its last. */
export function daysOfMonth(month: string): { readonly first: string; readonly last: string } {
  const next = dateOfDay(`${shiftMonth(month, 1)}-01`) ?? new Date(0);
  return { first: `${month}-01`, last: dayOf(next, -1) };
}

/** Its weeks from Monday to Sunday; null for days of other months. */
export function weeksOfMonth(month: string): readonly (readonly (string | null)[])[] {
  const { first, last } = daysOfMonth(month);
  const begins = dateOfDay(first) ?? new Date(0);
  const before = (begins.getUTCDay() + 6) % 7;
  const count = Number(last.slice(8));
  return Array.from({ length: Math.ceil((before + count) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_day, index) => {
      const shift = week * 7 + index - before;
      return shift < 0 || shift >= count ? null : dayOf(begins, shift);
    }),
  );
}
