import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import type { CustomerId } from '@/lib/base/values/ids';
import { minorFromDatabase, type Currency } from '@/lib/base/values/money';
import { accountId, lockAccounts, type AccountKey } from './accounts';
import { post } from './post';

type Purse = { readonly customerId: CustomerId; readonly currency: Currency };

/** What a customer owes lies here, below zero. It is locked after their wallet, never without it. */
export const debtOf = ({ customerId, currency }: Purse): AccountKey => ({ kind: 'wallet_debt', customerId, currency });

const walletOf = ({ customerId, currency }: Purse): AccountKey => ({ kind: 'wallet', customerId, currency });

/** What a customer owes, in minor units: nothing is free in their wallet before that is paid. */
export async function owedBy(tx: Tx, purse: Purse): Promise<number> {
  const row = await tx.ledgerAccount.findUnique({ where: { id: accountId(debtOf(purse)) } });
  return 0 - minorFromDatabase(row?.balanceMinor ?? 0n);
}

/**
 * Money came into a wallet, which is locked: what its customer owes is paid first, as far as the wallet is free. `cause`:
 * the key of what brought the money.
 */
export async function payDebt(tx: Tx, purse: Purse, cause: string): Promise<void> {
  if ((await owedBy(tx, purse)) <= 0) return;
  const [wallet, debt] = [walletOf(purse), debtOf(purse)];
  const locked = await lockAccounts(tx, [wallet, debt]);
  const purseRow = locked.get(accountId(wallet));
  const owed = 0 - (locked.get(accountId(debt))?.balanceMinor ?? 0);
  const free = (purseRow?.balanceMinor ?? 0) - (purseRow?.floorMinor ?? 0);
  const minor = Math.min(owed, free);
  if (minor <= 0) return;
  await post(tx, { kind: 'debt_paid', key: `debt-paid:${cause}`, memo: '', operationId: null }, [
    { account: wallet, minor: 0 - minor },
    { account: debt, minor },
  ]);
}
