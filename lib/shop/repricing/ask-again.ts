import 'server-only';
import { checkNames } from '@/lib/registrar/account/availability';
import { db } from '@/lib/base/db/client';
import { registerInput } from '@/lib/portfolio/domains/registration/registration';

/**
 * Asks the registrar about the name of a registration that is about to be priced anew, as Pay does: outside of every
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
  const { data } = registerInput.safeParse(row?.kind === 'domain.register' ? row.input : null);
  if (data && (isAnew || data.years !== years)) await checkNames([data.asciiName], { again: true });
}
