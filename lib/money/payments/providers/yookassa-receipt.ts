/** By 54-FZ: money for services that are chosen later is a prepayment; of a refund the same line goes back. */
export function receiptOf(
  amount: object,
  { named, email, vatCode }: { readonly named: string; readonly email: string; readonly vatCode: number },
): object {
  const line = { payment_subject: 'service', payment_mode: 'full_prepayment' };
  return { customer: { email }, items: [{ description: named, quantity: '1', amount, vat_code: vatCode, ...line }] };
}
