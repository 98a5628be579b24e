const dayMs = 86_400_000;

/** "2026-11-24": the calendar day (UTC) of a moment, shifted by whole days. */
export function dayOf(at: Date, shiftDays = 0): string {
  return new Date(at.getTime() + shiftDays * dayMs).toISOString().slice(0, 10);
}

/** A calendar day as the database's DATE; null stays null. */
export function dateOfDay(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** The same day some years on; 29 February becomes 28. */
export function addYears(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const moved = new Date(Date.UTC(Number(year) + years, Number(month) - 1, Number(date)));
  if (moved.getUTCDate() !== Number(date)) moved.setUTCDate(0);
  return dayOf(moved);
}
