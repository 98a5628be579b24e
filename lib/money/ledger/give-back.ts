import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { customerId, type CustomerId, type OperationId } from '@/lib/base/values/ids';
import { currencyOf, minorFromDatabase, money, type Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { lockAccounts, type AccountKey } from './accounts';
import { payDebt } from './debt';
import { isPosted, post } from './post';

export type Earned = {
  readonly customerId: CustomerId;
  /** What of it has not been given back. */
  readonly left: Money;
};

type Row = { customer_id: string; currency: string; minor: bigint };

/** What was earned by an operation and from whom; null where nothing was. */
export async function earnedBy(tx: Tx, operationId: OperationId): Promise<Earned | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT account.customer_id, account.currency, (0 - SUM(entry.amount_minor))::bigint AS minor
    FROM ledger_transaction posting
    JOIN ledger_entry entry ON entry.transaction_id = posting.id
    JOIN ledger_account account ON account.id = entry.account_id AND account.customer_id IS NOT NULL
    WHERE posting.operation_id = ${operationId}::bpchar AND posting.kind IN ('capture', 'refund')
    GROUP BY account.customer_id, account.currency`;
  if (!row) return null;
  const left = money(minorFromDatabase(row.minor), currencyOf(row.currency));
  return { customerId: customerId(row.customer_id), left };
}

type GivingBack = {
  readonly operationId: OperationId;
  /** Positive. */
  readonly amount: Money;
  readonly memo: string;
  /** Names the cause; the same key a second time changes nothing. */
  readonly key: string;
};

export type GiveBackError =
  | { readonly code: 'notEarned' }
  /** `left`: what of the price has not been given back yet. */
  | { readonly code: 'moreThanLeft'; readonly left: Money };

/** Gives what was earned by an operation back into its customer's wallet, in whole or in part. */
export async function giveBack(
  tx: Tx,
  { operationId, amount, memo, key }: GivingBack,
): Promise<Result<CustomerId, GiveBackError>> {
  if (amount.minor <= 0) throw new RangeError('what is given back is a positive amount');
  const owner = (await earnedBy(tx, operationId))?.customerId;
  if (owner === undefined) return fail({ code: 'notEarned' });
  const { currency, minor } = amount;
  const revenue: AccountKey = { kind: 'revenue', customerId: null, currency };
  const wallet: AccountKey = { kind: 'wallet', customerId: owner, currency };
  await lockAccounts(tx, [revenue, wallet]);
  if (await isPosted(tx, key)) return ok(owner);
  // Read once more under the lock: another may have been given back since.
  const earned = await earnedBy(tx, operationId);
  if (earned?.left.currency !== currency) return fail({ code: 'notEarned' });
  if (minor > earned.left.minor) return fail({ code: 'moreThanLeft', left: earned.left });
  await post(tx, { kind: 'refund', key, memo, operationId }, [
    { account: revenue, minor: 0 - minor },
    { account: wallet, minor },
  ]);
  await payDebt(tx, { customerId: owner, currency }, key);
  return ok(owner);
}
