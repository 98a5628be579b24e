import 'server-only';
import { accountId, lockAccounts, type AccountKey } from '@/lib/money/ledger/accounts';
import { payDebt } from '@/lib/money/ledger/debt';
import type { Tx } from '@/lib/base/db/client';
import { customerId, newId, type OperationId } from '@/lib/base/values/ids';
import { currencyOf, minorFromDatabase, type Money } from '@/lib/base/values/money';

type Capture = {
  readonly operationId: OperationId;
  /** What the registrar took. */
  readonly cost?: Money;
};

/**
 * Operations that succeeded, in as many statements as one: what was held for them is earned, and what the registrar took is
 * owed. Once, however often asked; throws where what was held went back.
 */
export async function captureAll(tx: Tx, captures: readonly Capture[]): Promise<void> {
  await settleAll(
    tx,
    captures.map(({ operationId }) => operationId),
    'capture',
  );
  await owe(tx, captures);
}

/** What was held for operations is earned, or goes back to the wallet. Once, however often asked. */
export async function settleAll(
  tx: Tx,
  operationIds: readonly OperationId[],
  kind: 'capture' | 'release',
): Promise<void> {
  const toOf = ({ customerId: owner, currency }: AccountKey): AccountKey =>
    kind === 'capture'
      ? { kind: 'revenue', customerId: null, currency }
      : { kind: 'wallet', customerId: owner, currency };
  const before = await heldForAll(tx, operationIds);
  if (before.length === 0) return;
  await lockAccounts(tx, distinct(before.flatMap(({ account }) => [account, toOf(account)])));
  const settled = await tx.ledgerTransaction.findMany({
    where: { key: { in: before.map(({ operationId }) => settleKey(operationId)) } },
    select: { key: true, kind: true },
  });
  const other = settled.find((one) => one.kind !== kind);
  if (other) throw new Error(`${other.key} was settled by ${other.kind}, now ${kind}`);
  const isSettled = new Set(settled.map(({ key }) => key));
  // Read once more under the lock: it may have been changed since.
  const held = await heldForAll(tx, operationIds);
  await postAll(
    tx,
    held.flatMap(({ operationId, account, minor }) => {
      const key = settleKey(operationId);
      return isSettled.has(key) ? [] : [{ kind, key, operationId, minor, from: account, to: toOf(account) }];
    }),
  );
  if (kind === 'capture') return;
  for (const { operationId, account } of held) {
    const { customerId: owner, currency } = account;
    if (owner !== null) await payDebt(tx, { customerId: owner, currency }, settleKey(operationId));
  }
}

async function owe(tx: Tx, captures: readonly Capture[]): Promise<void> {
  const postings = captures.flatMap(({ operationId, cost }): readonly Posting[] => {
    if (!cost || cost.minor <= 0) return [];
    const expense: AccountKey = { kind: 'registrar_cost', customerId: null, currency: cost.currency };
    const payable: AccountKey = { kind: 'registrar_payable', customerId: null, currency: cost.currency };
    const key = `cost:${operationId}`;
    return [{ kind: 'registrar_charge', key, operationId, minor: cost.minor, from: expense, to: payable }];
  });
  if (postings.length === 0) return;
  await lockAccounts(tx, distinct(postings.flatMap(({ from, to }) => [from, to])));
  await postAll(tx, postings);
}

/** Names what ended a hold; there is one for each operation. */
export const settleKey = (operationId: OperationId) => `settle:${operationId}`;

const distinct = (keys: readonly AccountKey[]): readonly AccountKey[] => [
  ...new Map(keys.map((key) => [accountId(key), key])).values(),
];

type HeldFor = { readonly operationId: OperationId; readonly account: AccountKey; readonly minor: number };

type HeldRow = { operation_id: OperationId; customer_id: string | null; currency: string; minor: bigint };

/** What is held for each by now, with every change; what nothing is held for is left out. */
export async function heldForAll(tx: Tx, operationIds: readonly OperationId[]): Promise<readonly HeldFor[]> {
  const rows = await tx.$queryRaw<HeldRow[]>`
    SELECT t.operation_id, a.customer_id, a.currency, SUM(e.amount_minor)::bigint AS minor
    FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id JOIN ledger_account a ON a.id = e.account_id
    WHERE t.operation_id = ANY(${[...operationIds]}::bpchar[]) AND t.kind IN ('hold', 'hold_change') AND a.kind = 'held'
    GROUP BY t.operation_id, a.customer_id, a.currency`;
  return rows.map(({ operation_id: operationId, customer_id: owner, currency, minor }) => {
    if (owner === null) throw new Error(`money held for ${operationId} belongs to nobody`);
    const account = { kind: 'held', customerId: customerId(owner), currency: currencyOf(currency) } as const;
    return { operationId, account, minor: minorFromDatabase(minor) };
  });
}

type Posting = {
  readonly kind: 'capture' | 'release' | 'registrar_charge';
  readonly key: string;
  readonly operationId: OperationId;
  readonly minor: number;
  readonly from: AccountKey;
  readonly to: AccountKey;
};

/** The accounts are locked by the caller; a key that is there already moves nothing. */
async function postAll(tx: Tx, postings: readonly Posting[]): Promise<void> {
  const byKey = new Map(postings.filter(({ minor }) => minor !== 0).map((posting) => [posting.key, posting]));
  const posted = await tx.ledgerTransaction.createManyAndReturn({
    data: [...byKey.values()].map(({ kind, key, operationId }) => ({ id: newId('ltx'), kind, key, operationId })),
    skipDuplicates: true,
    select: { id: true, key: true },
  });
  await tx.ledgerEntry.createMany({
    data: posted.flatMap(({ id, key }) => {
      const posting = byKey.get(key);
      if (!posting) return [];
      const { from, to, minor } = posting;
      return [
        { transactionId: id, accountId: accountId(from), amountMinor: BigInt(0 - minor) },
        { transactionId: id, accountId: accountId(to), amountMinor: BigInt(minor) },
      ];
    }),
  });
}
