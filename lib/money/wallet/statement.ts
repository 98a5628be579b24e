import 'server-only';
import { z } from 'zod';
import type { LedgerTransactionKind } from '@/generated/prisma/enums';
import type { Prisma } from '@/generated/prisma/client';
import type { Owner } from '@/lib/people/access/owner';
import { accountId } from '@/lib/money/ledger/accounts';
import { billedIn } from '@/lib/money/rates/exchanges';
import { db } from '@/lib/base/db/client';
import { readDay } from '@/lib/base/values/typed-day';
import { subjectOf } from '@/lib/queue/live/subject';
import { moneyFromDatabase, type Currency, type Money } from '@/lib/base/values/money';
import type { StatementSearch } from './schema';

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
    | 'adjustment'
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

/** The wallet's lines, newest first, `before` a line's id; all, or those that a search finds. */
export async function statement(
  owner: Owner,
  before: string | null,
  search: StatementSearch = everything,
  { size = pageSize }: { readonly size?: number } = {},
): Promise<Statement> {
  const currency = await billedIn(db, owner.customerId);
  const cursor = entryId.safeParse(before);
  const entries = await db.ledgerEntry.findMany({
    where: {
      accountId: accountId({ kind: 'wallet', customerId: owner.customerId, currency }),
      ...(cursor.success && { id: { lt: cursor.data } }),
      ...foundBy(search),
    },
    orderBy: { id: 'desc' },
    take: size + 1,
    include: { transaction: true },
  });
  const page = entries.slice(0, size);
  const facts = await factsOf(
    owner,
    page.flatMap(({ transaction }) => transaction.operationId ?? []),
  );
  return {
    lines: page.map((entry) => lineOf(entry, facts, currency)),
    nextBefore: entries.length > size ? String(page.at(-1)?.id ?? '') : null,
  };
}

const everything: StatementSearch = { show: '', from: '', until: '' };

/** Lines of some kinds, of some days in UTC; a day that is none narrows nothing. */
function foundBy({ show, from: first, until: last }: StatementSearch): Prisma.LedgerEntryWhereInput {
  const [from, until] = [readDay(first), readDay(last)];
  return {
    transaction: {
      ...(show !== '' && { kind: { in: [...kindsOf[show]] } }),
      at: {
        ...(from !== null && { gte: new Date(`${from}T00:00:00Z`) }),
        ...(until !== null && { lte: new Date(`${until}T23:59:59.999Z`) }),
      },
    },
  };
}

const kindsOf = {
  money: ['top_up', 'top_up_reversal', 'debt_paid', 'adjustment'],
  orders: ['hold', 'hold_change', 'release', 'capture', 'refund'],
} as const satisfies Readonly<Record<string, readonly LedgerTransactionKind[]>>;

/** As many as a file reads at once. */
const batch = 500;

/** Every line that a search finds, newest first, some at a time. */
export async function* exportedStatement(
  owner: Owner,
  search: StatementSearch,
  size = batch,
): AsyncGenerator<readonly StatementLine[]> {
  let before: string | null = null;
  do {
    const page: Statement = await statement(owner, before, search, { size });
    yield page.lines;
    before = page.nextBefore;
  } while (before !== null);
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

const statementKinds = [
  'top_up',
  'top_up_reversal',
  'hold',
  'hold_change',
  'release',
  'refund',
  'debt_paid',
  'adjustment',
] as const;

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
