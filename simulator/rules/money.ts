/** Roubles a unit of each currency costs here; fixed, so that answers are reproducible. */
const RATES = { RUR: 1, UAH: 2.2, USD: 90, EUR: 100 } as const;

export type Currency = keyof typeof RATES;

export function isCurrency(name: string): name is Currency {
  return Object.hasOwn(RATES, name);
}

/** Kopecks as the service prints amounts: `600`, `238.16`; converted and rounded to cents. */
export function formatMoney(kopecks: number, currency: Currency = 'RUR'): string {
  const cents = Math.round(kopecks / RATES[currency]);
  const sign = cents < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(cents) / 100);
  const rest = Math.abs(cents) % 100;
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}.${String(rest).padStart(2, '0')}`;
}

/** The amount in kopecks, or undefined when the text is no amount. */
export function parseMoney(text: string, currency: Currency = 'RUR'): number | undefined {
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(text)) return undefined;
  return Math.round(Number(text) * 100 * RATES[currency]);
}
