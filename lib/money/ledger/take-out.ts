import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import type { CustomerId } from '@/lib/base/values/ids';
import type { Money } from '@/lib/base/values/money';
import { accountId, lockAccounts, type AccountKey } from './accounts';
import { debtOf, payDebt } from './debt';
import { isPosted, post } from './post';

export type TakenOut = {
  /** Names the cause; the same key a second time changes nothing. */
  readonly key: string;
  readonly customerId: CustomerId;
  /** The transaction that put the money into the wallet. */
  readonly topUpId: string;
  /** Positive. */
  readonly amount: Money;
  /** What the statement says. */
  readonly memo: string;
  /** Who took the money for us, and gave it back. */
  readonly provider: string;
};

/**
 * Money of a payment went back past us, by the payer's bank or in the provider's cabinet: it is gone, whether the customer
 * still has it or not. What lies free in the wallet goes, and the rest is owed. Held money stays where it is.
 */
export async function takeOut(tx: Tx, asked: TakenOut): Promise<void> {
  const { key, topUpId, amount, memo } = asked;
  if (amount.minor <= 0) throw new RangeError('what is charged back is a positive amount');
  const { wallet, clearing, debt } = accountsOf(asked);
  const locked = (await lockAccounts(tx, [clearing, wallet])).get(accountId(wallet));
  await lockAccounts(tx, [debt]);
  if (await isPosted(tx, key)) return;
  const free = Math.max(0, (locked?.balanceMinor ?? 0) - (locked?.floorMinor ?? 0));
  const taken = Math.min(free, amount.minor);
  await post(tx, { kind: 'top_up_reversal', key, memo, operationId: null, reversesId: topUpId }, [
    { account: wallet, minor: 0 - taken },
    { account: debt, minor: taken - amount.minor },
    { account: clearing, minor: amount.minor },
  ]);
}

/** It came back: the money is there again, for what is owed first. */
export async function putBack(tx: Tx, asked: TakenOut): Promise<void> {
  const { key, customerId, topUpId, amount, memo } = asked;
  const { wallet, clearing } = accountsOf(asked);
  await lockAccounts(tx, [clearing, wallet]);
  await post(tx, { kind: 'top_up_reversal', key, memo, operationId: null, reversesId: topUpId }, [
    { account: wallet, minor: amount.minor },
    { account: clearing, minor: 0 - amount.minor },
  ]);
  await payDebt(tx, { customerId, currency: amount.currency }, key);
}

function accountsOf({ customerId, amount: { currency }, provider }: TakenOut) {
  const wallet: AccountKey = { kind: 'wallet', customerId, currency };
  const clearing: AccountKey = { kind: 'clearing', customerId: null, currency, provider };
  return { wallet, clearing, debt: debtOf({ customerId, currency }) };
}
