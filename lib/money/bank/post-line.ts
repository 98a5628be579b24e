import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { customerId as idOfCustomer } from '@/lib/base/values/ids';
import { moneyFromDatabase } from '@/lib/base/values/money';
import { topUp } from '@/lib/money/ledger/ledger';

type Waiting = {
  readonly id: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly purpose: string;
  readonly number: string;
};

/** Puts the money of a line that waits, and is locked, into a customer's wallet; `documentId`: the invoice that it pays. */
export async function postLine(
  tx: Tx,
  line: Waiting,
  { customerId, documentId }: { readonly customerId: string; readonly documentId: string | null },
): Promise<void> {
  await tx.bankLine.update({
    where: { id: line.id },
    data: { state: 'posted', customerId, documentId, settledAt: now() },
  });
  await topUp(tx, {
    customerId: idOfCustomer(customerId),
    amount: moneyFromDatabase(line.amountMinor, line.currency),
    memo: line.purpose.slice(0, 300) || line.number,
    key: `payment:bank:${line.id}`,
    provider: 'bank',
  });
}
