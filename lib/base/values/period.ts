/** Years a registrar may be asked for at once. */
export type PeriodLimits = { readonly minYears: number; readonly maxYears: number };

/** Every period on offer, shortest first. */
export function yearsOnOffer({ minYears, maxYears }: PeriodLimits): readonly number[] {
  return Array.from({ length: Math.max(0, maxYears - minYears + 1) }, (_, index) => minYears + index);
}
