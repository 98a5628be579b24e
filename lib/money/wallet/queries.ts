import 'server-only';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { operationId } from '@/lib/base/values/ids';
import { earnedBy } from '@/lib/money/ledger/give-back';
import type { Owner } from '@/lib/people/access/owner';
import { accountId } from '@/lib/money/ledger/accounts';
import { billedIn } from '@/lib/money/rates/exchanges';
import { db } from '@/lib/base/db/client';
import { minorFromDatabase, money, moneyFromDatabase, type Money } from '@/lib/base/values/money';

export { exportedStatement, statement, type StatementLine } from './statement';
export { topUpOf, topUpsOf } from './top-ups';

export type WalletView = {
  readonly balance: Money;
  readonly held: Money;
  /** What may be spent: the balance and the credit limit; below zero, what must come in before anything may be. */
  readonly available: Money;
  /** What is owed since a bank took a payment back that was spent. */
  readonly owed: Money;
  /** The credit that staff granted; what is used of it may be more, until money comes in. */
  readonly credit: Money;
};

/** What was earned by an operation and can be given back, for staff; null where there is nothing. */
export async function givable(actor: StaffActor, operation: string): Promise<Money | null> {
  if (!may(actor, 'wallet.takeBack')) return null;
  const earned = await earnedBy(db, operationId(operation));
  return earned && earned.left.minor > 0 ? earned.left : null;
}

/** A customer's wallet, in the currency that they are billed in. */
export async function wallet({ customerId }: Owner): Promise<WalletView> {
  const currency = await billedIn(db, customerId);
  const idOf = (kind: 'wallet' | 'held' | 'wallet_debt') => accountId({ kind, customerId, currency });
  const ids = [idOf('wallet'), idOf('held'), idOf('wallet_debt')];
  const rows = await db.ledgerAccount.findMany({ where: { id: { in: ids } } });
  const purse = rows.find(({ id }) => id === idOf('wallet'));
  const held = rows.find(({ id }) => id === idOf('held'));
  const balance = moneyFromDatabase(purse?.balanceMinor ?? 0n, currency);
  const owed = 0 - minorFromDatabase(rows.find(({ id }) => id === idOf('wallet_debt'))?.balanceMinor ?? 0n);
  return {
    balance,
    owed: money(owed, currency),
    credit: moneyFromDatabase(purse?.creditMinor ?? 0n, currency),
    held: moneyFromDatabase(held?.balanceMinor ?? 0n, currency),
    available: money(balance.minor - minorFromDatabase(purse?.floorMinor ?? 0n) - owed, currency),
  };
}
