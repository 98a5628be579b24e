/** Years a registrar may be asked for at once. */
export type PeriodLimits = { readonly minYears: number; readonly maxYears: number };

/** Whole years within the limits; null for anything else ("1.5", "-1", "1e9", ""). */
export function parseYears(typed: string | number, { minYears, maxYears }: PeriodLimits): number | null {
  const text = String(typed).trim();
  if (!/^\d{1,2}$/.test(text)) return null;
  const years = Number(text);
  return years >= minYears && years <= maxYears ? years : null;
}

/** Every period on offer, shortest first. */
export function yearsOnOffer({ minYears, maxYears }: PeriodLimits): readonly number[] {
  return Array.from({ length: Math.max(0, maxYears - minYears + 1) }, (_, index) => minYears + index);
}
