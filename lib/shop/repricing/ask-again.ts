import 'server-only';
import { db } from '@/lib/base/db/client';
import { lookAt } from '@/lib/shop/sellables/look';
import { sellableOf } from '@/lib/shop/sellables/table';

/**
 * Asks the registrar about what an operation is to deliver that is about to be priced anew, as Pay does: outside of every
 * transaction, and only where another period or today's price is asked for.
 */
export async function askAgain(
  operationId: string,
  { years, isAnew = false, owner }: { readonly years: number; readonly isAnew?: boolean; readonly owner?: string },
): Promise<void> {
  const row = await db.operation.findFirst({
    where: { id: operationId, state: 'attention', ...(owner === undefined ? {} : { customerId: owner }) },
    select: { kind: true, input: true },
  });
  const line = row && sellableOf(row.kind)?.operation.lineOf(row.input);
  if (line && (isAnew || line.periods !== years)) await lookAt([line], { again: true });
}
