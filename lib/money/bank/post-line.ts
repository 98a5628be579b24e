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
    key: await nextKey(tx, line.id),
    provider: 'bank',
  });
}

/** Names of postings of a line: the first is its id alone, as a line is mostly posted once. */
const keyOf = (id: string) => `payment:bank:${id}`;
const postings = (id: string) => ({ OR: [{ key: keyOf(id) }, { key: { startsWith: `${keyOf(id)}:` } }] });

/** One that was taken back is posted under another key: the same would move nothing. */
async function nextKey(tx: Tx, id: string): Promise<string> {
  const before = await tx.ledgerTransaction.count({ where: postings(id) });
  return before === 0 ? keyOf(id) : `${keyOf(id)}:${before + 1}`;
}

/** What put the money of a line into the wallet where it is now. */
export async function lastPosting(tx: Tx, id: string): Promise<{ readonly id: string }> {
  return tx.ledgerTransaction.findFirstOrThrow({ where: postings(id), orderBy: { seq: 'desc' }, select: { id: true } });
}
