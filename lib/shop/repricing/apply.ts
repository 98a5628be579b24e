import 'server-only';
import { repriceInvoiceLine } from '@/lib/money/invoices/invoice-lines';
import { changeHold, type HoldError } from '@/lib/money/ledger/ledger';
import type { Tx } from '@/lib/base/db/client';
import { ok, type Result } from '@/lib/base/values/result';
import { sellableIn } from '@/lib/shop/sellables/table';
import type { Priced } from './priced';
import type { Terms } from './terms';

/**
 * Makes the new terms those of the operation, its order line and its invoice, and holds their price instead of the old
 * one: all in the caller's transaction, which sends the corrected input too. Nothing is changed where money is missing.
 */
export async function applyTerms(
  tx: Tx,
  { id, kind, customerId }: Priced,
  { number, terms, input }: { readonly number: number; readonly terms: Terms; readonly input: unknown },
): Promise<Result<null, HoldError>> {
  const { years: periods, price, cost, renewal } = terms;
  const held = await changeHold(tx, { customerId, amount: price, operationId: id, number });
  if (!held.ok) return held;
  await tx.operation.update({ where: { id }, data: { heldMinor: price.minor } });
  await tx.orderLine.updateMany({
    where: { operationId: id },
    data: {
      periods,
      input: sellableIn({ kind }).operation.lineOf(input).input,
      priceMinor: price.minor,
      costMinor: cost.minor,
      ...(renewal ? { renewPriceMinor: renewal.price.minor, renewCostMinor: renewal.cost.minor } : {}),
    },
  });
  await repriceInvoiceLine(tx, id, price);
  return ok(null);
}
