import 'server-only';
import type { LedgerAccountKind } from '@/generated/prisma/enums';
import type { Tx } from '@/lib/base/db/client';
import type { CustomerId } from '@/lib/base/values/ids';
import { minorFromDatabase, type Currency } from '@/lib/base/values/money';

export type AccountKey = {
  readonly kind: LedgerAccountKind;
  /** null for an account of the house. */
  readonly customerId: CustomerId | null;
  readonly currency: Currency;
  /** Of a clearing account: the payment provider that owes it; absent for what came by hand. */
  readonly provider?: string;
};

export type LockedAccount = {
  readonly id: string;
  readonly balanceMinor: number;
  /** null = no floor. */
  readonly floorMinor: number | null;
};

/**
 * Locks the accounts until the transaction ends. An account opens with its first posting: until then it is not there,
 * and its balance is nothing. Rows are made and locked in the order of their ids, so that two transactions never wait
 * for each other.
 */
export async function lockAccounts(tx: Tx, keys: readonly AccountKey[]): Promise<ReadonlyMap<string, LockedAccount>> {
  const found = await lockRows(tx, keys);
  const missing = keys.filter((key) => !found.some(({ id }) => id === accountId(key)));
  if (missing.length > 0) await makeAccounts(tx, missing);
  const rows = missing.length > 0 ? await lockRows(tx, keys) : found;
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        balanceMinor: minorFromDatabase(row.balance_minor),
        floorMinor: row.floor_minor === null ? null : minorFromDatabase(row.floor_minor),
      },
    ]),
  );
}

/** Ids say what they are, so that an account can be made by two transactions at once and is still one. */
export function accountId({ kind, customerId, currency, provider = 'house' }: AccountKey): string {
  return `acc_${kind}_${customerId ?? provider}_${currency}`;
}

function lockRows(tx: Tx, keys: readonly AccountKey[]) {
  return tx.$queryRaw<{ id: string; balance_minor: bigint; floor_minor: bigint | null }[]>`
    SELECT id, balance_minor, floor_minor FROM ledger_account WHERE id = ANY(${keys.map(accountId)}) ORDER BY id FOR UPDATE`;
}

async function makeAccounts(tx: Tx, missing: readonly AccountKey[]): Promise<void> {
  const rows = missing.map((key) => ({ ...key, id: accountId(key), floorMinor: hasFloor(key) ? 0n : null }));
  await tx.ledgerAccount.createMany({
    data: rows.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    skipDuplicates: true,
  });
}

function hasFloor({ kind }: AccountKey): boolean {
  return kind === 'wallet' || kind === 'held';
}
