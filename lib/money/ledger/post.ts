import 'server-only';
import type { LedgerTransactionKind } from '@/generated/prisma/enums';
import type { Tx } from '@/lib/base/db/client';
import { newId, type OperationId } from '@/lib/base/values/ids';
import { accountId, type AccountKey } from './accounts';

type Posting = {
  readonly kind: LedgerTransactionKind;
  readonly key: string;
  readonly memo: string;
  readonly operationId: OperationId | null;
  readonly reversesId?: string;
};

export type Moved = { readonly account: AccountKey; readonly minor: number };

/** Accounts are locked by the caller: then a key that is not there cannot appear before the commit. */
export async function post(tx: Tx, posting: Posting, entries: readonly Moved[]): Promise<void> {
  const moved = entries.filter(({ minor }) => minor !== 0);
  if (moved.length === 0) return;
  const id = newId('ltx');
  // A key that is there already makes no second row, and then there is nothing to move.
  const { count } = await tx.ledgerTransaction.createMany({ data: [{ id, ...posting }], skipDuplicates: true });
  if (count === 0) return;
  await tx.ledgerEntry.createMany({
    data: moved.map(({ account, minor }) => ({
      transactionId: id,
      accountId: accountId(account),
      amountMinor: BigInt(minor),
    })),
  });
}

export async function isPosted(tx: Tx, key: string): Promise<boolean> {
  return (await tx.ledgerTransaction.count({ where: { key } })) > 0;
}
