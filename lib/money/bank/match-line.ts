import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { billedIn } from '@/lib/money/rates/exchanges';
import { buyerDetails } from '@/lib/money/buyers/schema';
import { invoiceNumbersIn } from './invoice-number';

type Line = {
  readonly sellerId: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly payerInn: string;
  readonly purpose: string;
  readonly receivedOn: Date;
};

export type UnpaidInvoice = {
  readonly id: string;
  readonly customerId: string;
  readonly number: number;
  readonly amountMinor: bigint;
  readonly buyer: { readonly name: string; readonly inn: string };
};

/** The one invoice that a line pays without doubt: its number, its sum and its payer's INN; null where a person must look. */
export async function matchOf(tx: Tx, line: Line): Promise<UnpaidInvoice | null> {
  if (line.payerInn === '') return null;
  const numbers = invoiceNumbersIn(line.purpose);
  const unpaid = await unpaidInvoices(tx, line, { number: { in: [...numbers] }, totalMinor: line.amountMinor });
  const sure = unpaid.filter(({ buyer }) => buyer.inn === line.payerInn);
  const [only] = sure;
  if (sure.length !== 1 || !only) return null;
  // Whoever is billed in another currency by now has another wallet.
  return (await billedIn(tx, only.customerId)) === line.currency ? only : null;
}

/** Invoices that a line may pay, for a person to choose from: they share its sum, or a number that it names. */
export function likelyInvoices(tx: Tx, line: Line): Promise<readonly UnpaidInvoice[]> {
  const numbers = invoiceNumbersIn(line.purpose);
  return unpaidInvoices(tx, line, { OR: [{ number: { in: [...numbers] } }, { totalMinor: line.amountMinor }] });
}

type Narrower =
  | { readonly number: { readonly in: number[] }; readonly totalMinor: bigint }
  | { readonly OR: [{ readonly number: { readonly in: number[] } }, { readonly totalMinor: bigint }] };

async function unpaidInvoices(
  tx: Tx,
  { sellerId, receivedOn, currency }: Line,
  narrower: Narrower,
): Promise<readonly UnpaidInvoice[]> {
  const rows = await tx.document.findMany({
    where: {
      kind: 'payment_invoice',
      sellerId,
      currency,
      dated: { lte: receivedOn },
      bankLine: { is: null },
      correction: { is: null },
      ...narrower,
    },
    orderBy: { createdAt: 'desc' },
    take: 5,
    select: { id: true, customerId: true, number: true, totalMinor: true, buyer: true },
  });
  return rows.map(({ id, customerId, number, totalMinor, buyer }) => {
    const { name, inn } = buyerDetails.parse(buyer);
    return { id, customerId, number, amountMinor: totalMinor, buyer: { name, inn } };
  });
}
