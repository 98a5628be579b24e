import { dayOf } from '@/lib/base/values/day';

/** "2026-12", of this century. */
export const writtenMonth = /^20\d{2}-(?:0[1-9]|1[0-2])$/;

/** The month some months on, of a month or of a day in it: "2026-12". */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return dayOf(new Date(Date.UTC(year, number - 1 + by, 1))).slice(0, 7);
}
