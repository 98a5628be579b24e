import { regimes, type Regime } from './schema';

/** Per cent of VAT of each regime from a day on, the latest first; null = none is charged. */
const russia: Readonly<Record<Regime, readonly { readonly since: string; readonly rate: number | null }[]>> = {
  general: [
    { since: '2026-01-01', rate: 22 },
    { since: '2019-01-01', rate: 20 },
    { since: '2004-01-01', rate: 18 },
  ],
  simplified5: [
    { since: '2025-01-01', rate: 5 },
    { since: '', rate: null },
  ],
  simplified7: [
    { since: '2025-01-01', rate: 7 },
    { since: '', rate: null },
  ],
  none: [{ since: '', rate: null }],
};

/** A rate of a regime, from a day on ("" = from ever); null = without VAT. */
export type TaxRate = {
  readonly regime: Regime;
  readonly since: string;
  readonly rate: number | null;
  /** It is the one that counts on the day that was asked about. */
  readonly isNow: boolean;
};

/** Every rate of every regime, the latest of each first, as of a day ("2026-11-30"). */
export function rateTable(day: string): readonly TaxRate[] {
  return regimes.flatMap((regime) => {
    const now = russia[regime].find(({ since }) => since <= day)?.since;
    return russia[regime].map(({ since, rate }) => ({ regime, since, rate, isNow: since === now }));
  });
}

/** Per cent of VAT on what a seller of a regime supplies on a day ("2026-11-30"); null = without VAT. */
export function vatRateOn(regime: Regime, day: string): number | null {
  return russia[regime].find(({ since }) => since <= day)?.rate ?? null;
}

/** The regime of a seller on a day: the latest that counts by then; null where none is said for so early a day. */
export function regimeOn(
  regimesOfSeller: readonly { readonly since: string; readonly regime: Regime }[],
  day: string,
): Regime | null {
  const counting = regimesOfSeller.filter(({ since }) => since <= day);
  return counting.toSorted((left, right) => (left.since < right.since ? 1 : -1)).at(0)?.regime ?? null;
}

/** VAT that is in a price, in its minor units, rounded half up; of a negative price the same with its sign. */
export function vatIn(totalMinor: number, rate: number | null): number {
  if (rate === null || rate === 0) return 0;
  const [part, whole] = [BigInt(Math.abs(totalMinor)) * BigInt(rate), BigInt(100 + rate)];
  const vat = Number((part * 2n + whole) / (whole * 2n));
  return totalMinor < 0 ? 0 - vat : vat;
}
