import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';

/**
 * Changes a customer's wallet once for each key, made with the form: the same a second time (a double click, a page sent
 * again) changes nothing, writes no second audit row, and is answered as the first was.
 */
export async function once<E>(
  tx: Tx,
  { customer, key }: { readonly customer: string; readonly key: string },
  change: () => Promise<Result<null, E>>,
): Promise<Result<null, E | 'notFound'>> {
  // The customer's row makes two of one key wait for each other.
  const known = await tx.$queryRaw<unknown[]>`SELECT id FROM customer WHERE id = ${customer} FOR UPDATE`;
  if (known.length === 0) return fail('notFound');
  if ((await tx.ledgerTransaction.count({ where: { key } })) > 0) return ok(null);
  return change();
}
