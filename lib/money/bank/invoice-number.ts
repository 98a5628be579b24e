/** After the word for an invoice, and what stands between it and its number. */
const named =
  /(?:сч[её]т(?:у|а|ом|е)?|сч\.?|invoice|inv\.?)(?:\s+на\s+оплату)?(?:\s+от\s+[\d./-]+)?\s*(?:№|n[o°]?\.?|#)?\s*(\d{1,9})(?![\d.]*\d)/giu;

/** The numbers of invoices that the purpose of a payment names, once each. */
export function invoiceNumbersIn(purpose: string): readonly number[] {
  const found = [...purpose.slice(0, 500).matchAll(named)].map(([, number]) => Number(number));
  return [...new Set(found)];
}
