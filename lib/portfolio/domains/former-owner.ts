import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { moneyReturned } from '@/lib/money/ledger/letters/money-returned';
import { post } from '@/lib/people/mail/post';
import { wasEverUnknown } from './charges/bills-left';
import { cancelOperation } from '@/lib/queue/engine/by-hand';

/**
 * Ends what was still asked for a name that lapsed, so that the registration for its next owner does not wait behind it:
 * operations on one subject run in order. The money goes back to whom it was taken from. False where one is with the
 * registrar, or may have been carried out there: the caller then sells nothing and rolls back.
 */
export async function settleFormerOwner(tx: Tx, asciiName: string): Promise<boolean> {
  const unended = await tx.operation.findMany({
    where: { subject: { in: [`domain:${asciiName}`, `zone:${asciiName}`] }, endedAt: null },
    orderBy: { seq: 'asc' },
    select: { id: true, kind: true },
  });
  for (const { id, kind } of unended) {
    if (await mayLeaveBill(tx, id, kind)) return false;
    const done = await cancelOperation(tx, id, { userId: 'system' });
    if (!done.ok) return false;
    const released = await tx.ledgerTransaction.count({ where: { operationId: id, kind: 'release' } });
    if (released > 0) await post(tx, moneyReturned, { operationId: id });
  }
  return true;
}

/** Whoever pays a bill that was left renews the name: it must be gone first, and giving up asks for that by a new operation. */
async function mayLeaveBill(tx: Tx, id: string, kind: string): Promise<boolean> {
  if (kind.startsWith('bill.delete')) return true;
  return kind === 'domain.renew' && (await wasEverUnknown(tx, id));
}
