import 'server-only';
import { accountId, lockAccounts, type AccountKey } from '@/lib/money/ledger/accounts';
import { debtOf, owedBy, payDebt } from '@/lib/money/ledger/debt';
import { isPosted, post } from '@/lib/money/ledger/post';
import { captureAll, heldForAll, settleAll, settleKey } from '@/lib/money/ledger/settle-all';
import type { Tx } from '@/lib/base/db/client';
import type { CustomerId, OperationId } from '@/lib/base/values/ids';
import { minorFromDatabase, money, subtractMoney, type Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';

export type TopUp = {
  readonly customerId: CustomerId;
  /** Positive. */
  readonly amount: Money;
  /** What the statement says: the payment's note. */
  readonly memo: string;
  /** Names the cause ("top-up:<form id>"); the same key a second time changes nothing. */
  readonly key: string;
  /** Who took the money for us and owes it; absent where it came by hand. */
  readonly provider?: string;
};

export type Hold = { readonly customerId: CustomerId; readonly amount: Money; readonly operationId: OperationId };

export type HoldError = { readonly code: 'insufficient-funds'; readonly missing: Money };

/** Money came in from outside and is the customer's to spend. */
export async function topUp(tx: Tx, { customerId: customer, amount, memo, key, provider }: TopUp): Promise<void> {
  if (amount.minor <= 0) throw new RangeError('a top-up is a positive amount');
  const { wallet, clearing } = accountsOf({ customer, amount, provider });
  await lockAccounts(tx, [wallet, clearing]);
  await post(tx, { kind: 'top_up', key, memo, operationId: null }, [
    { account: wallet, minor: amount.minor },
    { account: clearing, minor: 0 - amount.minor },
  ]);
  await payDebt(tx, { customerId: customer, currency: amount.currency }, key);
}

type Outside = { readonly customer: CustomerId; readonly amount: Money; readonly provider: string | undefined };

/** Between which money goes that comes from outside or goes back there: the wallet, and who has it for us. */
function accountsOf({ customer, amount: { currency }, provider }: Outside) {
  const wallet: AccountKey = { kind: 'wallet', customerId: customer, currency };
  const held = provider === undefined ? {} : { provider };
  const clearing: AccountKey = { kind: 'clearing', customerId: null, currency, ...held };
  return { wallet, clearing };
}

export type TakeBack = {
  readonly customerId: CustomerId;
  /** The transaction that put it there. */
  readonly topUpId: string;
  /** Positive. */
  readonly amount: Money;
  /** The reason, as the customer's statement shows it. */
  readonly memo: string;
  /** Names the cause; the same key a second time changes nothing. */
  readonly key: string;
  /** Who took the money and pays it back; absent where it came by hand. */
  readonly provider?: string;
};

export type TakeBackError =
  | { readonly code: 'no-such-top-up' }
  /** `left`: what of the top-up has not been taken back yet. */
  | { readonly code: 'more-than-left'; readonly left: Money }
  /** `free`: what the wallet can give; the rest is spent or held. */
  | { readonly code: 'not-free'; readonly free: Money };

/** Of those that came by a provider, the money lies with it. */
export const byHand = { NOT: { key: { startsWith: 'payment:' } } } as const;

/** Takes a top-up back, in whole or in part: the entries of the top-up the other way round. Held money is not touched. */
export async function takeBackTopUp(
  tx: Tx,
  { customerId: customer, topUpId, amount, memo, key, provider }: TakeBack,
): Promise<Result<null, TakeBackError>> {
  if (amount.minor <= 0) throw new RangeError('what is taken back is a positive amount');
  const { currency } = amount;
  const { wallet, clearing } = accountsOf({ customer, amount, provider });
  const locked = (await lockAccounts(tx, [wallet, clearing])).get(accountId(wallet));
  if (!locked) throw new Error(`no account ${accountId(wallet)}`);
  if (await isPosted(tx, key)) return ok(null);
  const came = provider === undefined ? byHand : { key: { startsWith: 'payment:' } };
  // What a bank took back of it and was spent by then is owed.
  const ofCustomer = { id: { in: [accountId(wallet), accountId(debtOf({ customerId: customer, currency }))] } };
  const entries = await tx.ledgerEntry.findMany({
    where: {
      account: ofCustomer,
      OR: [{ transaction: { id: topUpId, kind: 'top_up', ...came } }, { transaction: { reversesId: topUpId } }],
    },
    select: { transactionId: true, amountMinor: true },
  });
  if (!entries.some(({ transactionId }) => transactionId === topUpId)) return fail({ code: 'no-such-top-up' });
  const left = Math.max(0, minorFromDatabase(entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)));
  if (amount.minor > left) return fail({ code: 'more-than-left', left: money(left, currency) });
  const free = Math.max(0, locked.balanceMinor - (locked.floorMinor ?? 0));
  if (amount.minor > free) return fail({ code: 'not-free', free: money(free, currency) });
  await post(tx, { kind: 'top_up_reversal', key, memo, operationId: null, reversesId: topUpId }, [
    { account: wallet, minor: 0 - amount.minor },
    { account: clearing, minor: amount.minor },
  ]);
  return ok(null);
}

/** What was taken back did not go: it is in the wallet again. `provider` as it was taken back. */
export async function undoTakeBack(
  tx: Tx,
  { customerId: customer, topUpId, amount, memo, key, provider }: TakeBack,
): Promise<void> {
  const { wallet, clearing } = accountsOf({ customer, amount, provider });
  await lockAccounts(tx, [wallet, clearing]);
  await post(tx, { kind: 'top_up_reversal', key, memo, operationId: null, reversesId: topUpId }, [
    { account: wallet, minor: amount.minor },
    { account: clearing, minor: 0 - amount.minor },
  ]);
  await payDebt(tx, { customerId: customer, currency: amount.currency }, key);
}

/** Sets money of the wallet aside for an operation. Refused, with nothing changed, when it is not there. */
export async function hold(tx: Tx, asked: Hold): Promise<Result<null, HoldError>> {
  const { customerId: customer, amount, operationId } = asked;
  if (amount.minor < 0) throw new RangeError('a hold is never negative');
  const wallet: AccountKey = { kind: 'wallet', customerId: customer, currency: amount.currency };
  const held: AccountKey = { kind: 'held', customerId: customer, currency: amount.currency };
  const locked = (await lockAccounts(tx, [wallet, held])).get(accountId(wallet));
  if (!locked) throw new Error(`no account ${accountId(wallet)}`);
  const key = `hold:${operationId}`;
  if (await isPosted(tx, key)) return ok(null);
  // The floor check of the database would refuse as well, but it would take the whole transaction with it.
  const left = subtractMoney(money(locked.balanceMinor - (locked.floorMinor ?? 0), amount.currency), amount);
  if (left.minor < 0) return tooLittle(tx, asked, 0 - left.minor);
  await post(tx, { kind: 'hold', key, memo: '', operationId }, [
    { account: wallet, minor: 0 - amount.minor },
    { account: held, minor: amount.minor },
  ]);
  return ok(null);
}

export type HoldChange = Hold & {
  /** Counts the changes of one operation from 1: the same number a second time changes nothing. */
  readonly number: number;
};

/**
 * Holds `amount` for an operation from now on, instead of what was held: more is taken from the wallet, less goes back
 * at once. Refused, with nothing changed, when what is missing is not there; throws once the operation is settled.
 */
export async function changeHold(tx: Tx, asked: HoldChange): Promise<Result<null, HoldError>> {
  const { customerId: customer, amount, operationId, number } = asked;
  if (amount.minor < 0) throw new RangeError('a hold is never negative');
  const wallet: AccountKey = { kind: 'wallet', customerId: customer, currency: amount.currency };
  const held: AccountKey = { kind: 'held', customerId: customer, currency: amount.currency };
  const locked = (await lockAccounts(tx, [wallet, held])).get(accountId(wallet));
  if (!locked) throw new Error(`no account ${accountId(wallet)}`);
  const key = `hold-change:${operationId}:${number}`;
  if (await isPosted(tx, key)) return ok(null);
  if (await isPosted(tx, settleKey(operationId))) throw new Error(`operation ${operationId} is settled`);
  const [before] = await heldForAll(tx, [operationId]);
  if (before && accountId(before.account) !== accountId(held))
    throw new TypeError(`what is held for ${operationId} lies in ${accountId(before.account)}`);
  const more = amount.minor - (before?.minor ?? 0);
  const left = locked.balanceMinor - (locked.floorMinor ?? 0) - more;
  if (left < 0) return tooLittle(tx, asked, 0 - left);
  await post(tx, { kind: 'hold_change', key, memo: '', operationId }, [
    { account: wallet, minor: 0 - more },
    { account: held, minor: more },
  ]);
  if (more < 0) await payDebt(tx, { customerId: customer, currency: amount.currency }, key);
  return ok(null);
}

/** What must come in before a hold is possible: what is owed is paid first. */
async function tooLittle(
  tx: Tx,
  { customerId, amount: { currency } }: Pick<Hold, 'customerId' | 'amount'>,
  minor: number,
): Promise<Result<never, HoldError>> {
  const owed = await owedBy(tx, { customerId, currency });
  return fail({ code: 'insufficient-funds', missing: money(minor + owed, currency) });
}

/** The operation succeeded: what was held for it is earned, and what the registrar took is owed. Once, however often asked. */
export async function capture(
  tx: Tx,
  operationId: OperationId,
  { cost }: { readonly cost?: Money } = {},
): Promise<void> {
  await captureAll(tx, [{ operationId, ...(cost && { cost }) }]);
}

/** The operation was cancelled: what was held for it goes back to the wallet. Once, however often asked. */
export async function release(tx: Tx, operationId: OperationId): Promise<void> {
  await settleAll(tx, [operationId], 'release');
}

/** A cost that no operation caused, owed to the registrar; `price` is what the customer pays for it, credit or not. */
export async function bookLoss(
  tx: Tx,
  { key, cost, charged }: { readonly key: string; readonly cost: Money; readonly charged: Charge | null },
): Promise<Result<null, HoldError>> {
  if (charged) {
    const { customerId: customer, price, memo } = charged;
    const wallet: AccountKey = { kind: 'wallet', customerId: customer, currency: price.currency };
    const revenue: AccountKey = { kind: 'revenue', customerId: null, currency: price.currency };
    const locked = (await lockAccounts(tx, [wallet, revenue])).get(accountId(wallet));
    if (!locked) throw new Error(`no account ${accountId(wallet)}`);
    const left = locked.balanceMinor - (locked.floorMinor ?? 0) - price.minor;
    if (left < 0) return tooLittle(tx, { customerId: customer, amount: price }, 0 - left);
    await post(tx, { kind: 'capture', key: `charge:${key}`, memo, operationId: null }, [
      { account: wallet, minor: 0 - price.minor },
      { account: revenue, minor: price.minor },
    ]);
  }
  const expense: AccountKey = { kind: 'registrar_cost', customerId: null, currency: cost.currency };
  const payable: AccountKey = { kind: 'registrar_payable', customerId: null, currency: cost.currency };
  await lockAccounts(tx, [expense, payable]);
  await post(tx, { kind: 'registrar_charge', key: `cost:${key}`, memo: '', operationId: null }, [
    { account: expense, minor: 0 - cost.minor },
    { account: payable, minor: cost.minor },
  ]);
  return ok(null);
}

type Charge = { readonly customerId: CustomerId; readonly price: Money; readonly memo: string };
