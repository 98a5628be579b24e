import type { Money } from '@/lib/base/values/money';

type Style = { readonly wholeUnits?: 'short' | 'full' | 'rounded' };

/**
 * An amount as the locale writes it: "1,990.00 RUB" is "₽1,990" in English and "1 990 ₽" in Russian.
 * Kopecks are left out where there are none and `wholeUnits` is 'short'; columns of amounts use 'full', and headlines
 * beside them 'rounded': no kopecks whatever they are.
 */
export function formatMoney(value: Money, locale: string, { wholeUnits = 'full' }: Style = {}): string {
  const hidesMinor = wholeUnits === 'rounded' || (wholeUnits === 'short' && value.minor % 100 === 0);
  // A hyphen is not a minus: it is as narrow as a space, and a line may end after it.
  return formatter(locale, value.currency, hidesMinor ? 0 : 2)
    .format(value.minor / 100)
    .replace('-', '−');
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, currency: string, fractionDigits: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${fractionDigits}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  });
  formatters.set(key, made);
  return made;
}
