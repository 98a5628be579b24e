import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { moneyFromDatabase, subtractMoney, type Money } from '@/lib/base/values/money';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { explained, unexplained, type Cause } from './causes';
import type { BooksSearch } from './schema';

export { marginAsked } from './margin-month';
export { marginPage, marginPageSize, type MarginRow } from './margin';
export { bookMonths, type BookMonth } from './months';

export const booksPageSize = 50;

export type DifferenceRow = {
  readonly id: string;
  readonly kind: Cause;
  readonly billId: string | null;
  readonly operationId: string | null;
  /** Empty where the bill names none. */
  readonly asciiName: string;
  readonly happenedOn: Date;
  readonly ours: Money;
  readonly theirs: Money;
  /** Theirs less ours. */
  readonly difference: Money;
  /** How staff explained it, and when; null while it is open. */
  readonly settled: { readonly note: string; readonly at: Date } | null;
};

export type DifferencePage = {
  readonly rows: readonly DifferenceRow[];
  readonly count: number;
  /** Theirs less ours of all that the list finds, one a currency. */
  readonly sums: readonly Money[];
  /** Those that wait for a person, of all months. */
  readonly open: number;
};

const openNow = { settledAt: null, kind: { in: [...unexplained] } } satisfies Prisma.BookDifferenceWhereInput;

/** Where our books and the registrar's bills differ; the oldest first, of what was settled the latest. */
export async function bookDifferences(actor: StaffActor, search: BooksSearch): Promise<DifferencePage> {
  if (!may(actor, 'registrar.view')) return { rows: [], count: 0, sums: [], open: 0 };
  const where = whereOf(search);
  const [rows, sums, open] = await Promise.all([
    db.bookDifference.findMany({
      where,
      orderBy:
        search.show === 'settled' ? [{ settledAt: 'desc' }, { id: 'asc' }] : [{ happenedOn: 'asc' }, { id: 'asc' }],
      skip: (search.page - 1) * booksPageSize,
      take: booksPageSize,
    }),
    db.bookDifference.groupBy({
      by: ['currency'],
      where,
      _sum: { oursMinor: true, theirsMinor: true },
      _count: true,
      orderBy: { currency: 'asc' },
    }),
    db.bookDifference.count({ where: openNow }),
  ]);
  return {
    rows: rows.map(rowOf),
    count: sums.reduce((count, { _count }) => count + _count, 0),
    sums: sums.map(({ currency, _sum }) =>
      moneyFromDatabase((_sum.theirsMinor ?? 0n) - (_sum.oursMinor ?? 0n), currency),
    ),
    open,
  };
}

function whereOf({ show, month, kind }: BooksSearch): Prisma.BookDifferenceWhereInput {
  const [from, to] = [new Date(`${month}-01`), new Date(`${month}-01`)];
  to.setUTCMonth(to.getUTCMonth() + 1);
  const shown = {
    open: openNow,
    explained: { settledAt: null, kind: { in: [...explained] } },
    settled: { settledAt: { not: null } },
  }[show];
  return { AND: [shown, month === '' ? {} : { happenedOn: { gte: from, lt: to } }, kind === '' ? {} : { kind }] };
}

function rowOf(row: Prisma.BookDifferenceGetPayload<object>): DifferenceRow {
  const { id, kind, billId, operationId, asciiName, happenedOn, currency, note, settledAt } = row;
  const [ours, theirs] = [moneyFromDatabase(row.oursMinor, currency), moneyFromDatabase(row.theirsMinor, currency)];
  return {
    id,
    kind,
    billId: billId === null ? null : String(billId),
    operationId,
    asciiName,
    happenedOn,
    ours,
    theirs,
    difference: subtractMoney(theirs, ours),
    settled: settledAt ? { note: note ?? '', at: settledAt } : null,
  };
}
