import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import type { CustomerId } from '@/lib/base/values/ids';
import { money, type Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { accountId, lockAccounts, type AccountKey } from './accounts';
import { payDebt } from './debt';
import { isPosted, post } from './post';

type Adjusting = {
  readonly customerId: CustomerId;
  /** Into the wallet; below zero, out of it. */
  readonly amount: Money;
  /** The reason, as the statement shows it. */
  readonly memo: string;
  /** Names the cause; the same key a second time changes nothing. */
  readonly key: string;
};

/** Money from the house into a wallet, or back, with no payment behind it. What is held or spent is not taken. */
export async function adjust(
  tx: Tx,
  { customerId, amount, memo, key }: Adjusting,
): Promise<Result<null, { readonly code: 'notFree'; readonly free: Money }>> {
  const { minor, currency } = amount;
  const wallet: AccountKey = { kind: 'wallet', customerId, currency };
  const house: AccountKey = { kind: 'adjustment', customerId: null, currency };
  const locked = (await lockAccounts(tx, [house, wallet])).get(accountId(wallet));
  if (await isPosted(tx, key)) return ok(null);
  const free = Math.max(0, (locked?.balanceMinor ?? 0) - (locked?.floorMinor ?? 0));
  if (free + minor < 0) return fail({ code: 'notFree', free: money(free, currency) });
  await post(tx, { kind: 'adjustment', key, memo, operationId: null }, [
    { account: wallet, minor },
    { account: house, minor: 0 - minor },
  ]);
  await payDebt(tx, { customerId, currency }, key);
  return ok(null);
}
