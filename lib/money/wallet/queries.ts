import 'server-only';
import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import type { Owner } from '@/lib/people/access/owner';
import { accountId } from '@/lib/money/ledger/accounts';
import { billedIn } from '@/lib/money/rates/exchanges';
import { db } from '@/lib/base/db/client';
import { subjectOf } from '@/lib/queue/live/subject';
import { minorFromDatabase, money, moneyFromDatabase, type Currency, type Money } from '@/lib/base/values/money';

export { topUpOf, topUpsOf } from './top-ups';

export type WalletView = {
  readonly balance: Money;
  readonly held: Money;
  /** What may be spent: the balance and the credit limit; below zero, what must come in before anything may be. */
  readonly available: Money;
  /** What is owed since a bank took a payment back that was spent. */
  readonly owed: Money;
};

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
    held: moneyFromDatabase(held?.balanceMinor ?? 0n, currency),
    available: money(balance.minor - minorFromDatabase(purse?.floorMinor ?? 0n) - owed, currency),
  };
}

/** What moved the money of a statement line. */
export type StatementCause =
  | { readonly kind: 'order'; readonly orderId: string; readonly orderNumber: number; readonly name: string }
  | { readonly kind: 'operation'; readonly operationId: string; readonly operationKind: string; readonly name: string }
  | { readonly kind: 'note'; readonly memo: string; readonly transactionId: string };

export type StatementLine = {
  readonly id: string;
  readonly at: Date;
  readonly kind:
    | 'top_up'
    | 'top_up_reversal'
    | 'hold'
    | 'hold_change'
    | 'release'
    | 'refund'
    | 'paid_back'
    | 'paid_back_undone'
    | 'charged_back'
    | 'charged_back_undone'
    | 'debt_paid'
    | 'other';
  /** What became of held money; null for other lines. */
  readonly outcome: 'held' | 'spent' | 'returned' | null;
  readonly amount: Money;
  readonly balanceAfter: Money;
  readonly cause: StatementCause;
};

export type Statement = {
  readonly lines: readonly StatementLine[];
  /** Goes into `before` for older lines; null on the last page. */
  readonly nextBefore: string | null;
};

const pageSize = 50;
const entryId = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

/** The wallet's lines, newest first, `before` a line's id. */
export async function statement(owner: Owner, before: string | null): Promise<Statement> {
  const currency = await billedIn(db, owner.customerId);
  const cursor = entryId.safeParse(before);
  const entries = await db.ledgerEntry.findMany({
    where: {
      accountId: accountId({ kind: 'wallet', customerId: owner.customerId, currency }),
      ...(cursor.success && { id: { lt: cursor.data } }),
    },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    include: { transaction: true },
  });
  const page = entries.slice(0, pageSize);
  const facts = await factsOf(
    owner,
    page.flatMap(({ transaction }) => transaction.operationId ?? []),
  );
  return {
    lines: page.map((entry) => lineOf(entry, facts, currency)),
    nextBefore: entries.length > pageSize ? String(page.at(-1)?.id ?? '') : null,
  };
}

type Entry = Prisma.LedgerEntryGetPayload<{ include: { transaction: true } }>;

type Facts = Awaited<ReturnType<typeof factsOf>>;

async function factsOf({ customerId }: Owner, operationIds: readonly string[]) {
  const ids = [...new Set(operationIds)];
  const [settled, lines, operations] = await Promise.all([
    db.ledgerTransaction.findMany({
      where: { key: { in: ids.map((id) => `settle:${id}`) } },
      select: { operationId: true, kind: true },
    }),
    db.orderLine.findMany({
      where: { operationId: { in: ids }, order: { customerId } },
      select: { operationId: true, subject: true, order: { select: { id: true, number: true } } },
    }),
    db.operation.findMany({
      where: { id: { in: ids }, customerId },
      select: { id: true, kind: true, subject: true },
    }),
  ]);
  return { settled, lines, operations };
}

function lineOf(
  { id, amountMinor, balanceAfterMinor, transaction }: Entry,
  facts: Facts,
  currency: Currency,
): StatementLine {
  const { kind, at } = transaction;
  return {
    id: String(id),
    at,
    kind: reversalKind(transaction) ?? statementKinds.find((known) => known === kind) ?? 'other',
    outcome: kind === 'hold' ? outcomeOf(transaction.operationId, facts) : null,
    amount: moneyFromDatabase(amountMinor, currency),
    balanceAfter: moneyFromDatabase(balanceAfterMinor, currency),
    cause: causeOf(transaction, facts),
  };
}

/** By what the key of what was reversed begins: a payment that went back to where it came from, or did not. */
const reversals = {
  refund: 'paid_back',
  'refund-undone': 'paid_back_undone',
  chargeback: 'charged_back',
  'chargeback-undone': 'charged_back_undone',
} as const;
const isReversal = (start: string): start is keyof typeof reversals => start in reversals;

function reversalKind({ key }: Entry['transaction']): (typeof reversals)[keyof typeof reversals] | null {
  const [start = ''] = key.split(':', 1);
  return isReversal(start) ? reversals[start] : null;
}

const statementKinds = ['top_up', 'top_up_reversal', 'hold', 'hold_change', 'release', 'refund', 'debt_paid'] as const;

function outcomeOf(operationId: string | null, { settled }: Facts): 'held' | 'spent' | 'returned' {
  const end = settled.find((transaction) => transaction.operationId === operationId);
  if (!end) return 'held';
  return end.kind === 'capture' ? 'spent' : 'returned';
}

function causeOf({ id, operationId, memo }: Entry['transaction'], { lines, operations }: Facts): StatementCause {
  const line = lines.find((candidate) => candidate.operationId === operationId);
  if (line)
    return {
      kind: 'order',
      orderId: line.order.id,
      orderNumber: line.order.number,
      name: subjectOf(line.subject).unicode,
    };
  const operation = operations.find((candidate) => candidate.id === operationId);
  if (!operation) return { kind: 'note', memo, transactionId: id };
  const name = subjectOf(operation.subject).unicode;
  return { kind: 'operation', operationId: operation.id, operationKind: operation.kind, name };
}
