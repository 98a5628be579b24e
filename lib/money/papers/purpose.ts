import type { Sums } from './paper';

/** What the payer's order is to say, by which the money is found: "Оплата по счёту № 17 от 03.02.2026, ...". */
export function paymentPurpose({
  number,
  dated,
  lines,
  vat,
}: Pick<Sums, 'vat'> & {
  readonly number: number;
  readonly dated: string;
  readonly lines: readonly { readonly vatRate: number | null }[];
}): string {
  const rate = lines.at(0)?.vatRate ?? null;
  const kopecks = String(vat % 100).padStart(2, '0');
  const tax = rate === null ? 'без НДС' : `в т.ч. НДС ${rate}% ${Math.floor(vat / 100)}-${kopecks}`;
  return `Оплата по счёту № ${number} от ${dated.split('-').toReversed().join('.')}, ${tax}`;
}
