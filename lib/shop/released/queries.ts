import 'server-only';
import { db } from '@/lib/base/db/client';
import { csvLine, csvMark, csvSeparator } from '@/lib/base/values/csv';
import { dayOf } from '@/lib/base/values/day';
import type { CustomerId } from '@/lib/base/values/ids';
import { toDecimal } from '@/lib/base/values/money';
import { buyerOf, type Actor } from '@/lib/people/access/actor';
import { hit } from '@/lib/people/auth/rate-limit';
import { fileLimits } from '@/lib/registrar/account/visitor-limits';
import { releasedList, releasedParts, type ReleasedList, type ReleasedRow } from './list';
import type { ReleasedSearch } from './schema';

export type { ReleasedRow } from './list';

/** Names that were freed or will be; for everybody, at the prices of whoever looks. */
export async function released(actor: Actor | null, search: ReleasedSearch): Promise<ReleasedList> {
  return releasedList(search, buyerOf(actor));
}

/** Rows that a file holds at most. */
export const mostInFile = 50_000;

/** Columns of the file, in their order. */
export const releasedColumns = ['name', 'ascii', 'freedOn', 'createdOn', 'length', 'bid', 'price', 'renewal'] as const;

type FileOptions = {
  readonly address: string;
  readonly locale: string;
  /** The words of the first line. */
  readonly head: readonly string[];
};

/** All that a search finds as the lines of a CSV file; null where this address has asked for too many files. */
export async function releasedFile(
  actor: Actor | null,
  search: ReleasedSearch,
  { address, locale, head }: FileOptions,
): Promise<AsyncGenerator<string> | null> {
  return (await hit(db, fileLimits(address))) === null
    ? linesOf(search, buyerOf(actor), head, csvSeparator(locale))
    : null;
}

async function* linesOf(
  search: ReleasedSearch,
  buyer: CustomerId | null,
  head: readonly string[],
  separator: ',' | ';',
): AsyncGenerator<string> {
  yield csvMark + csvLine(head, separator);
  for await (const rows of releasedParts(search, buyer, mostInFile)) {
    yield rows.map((row) => csvLine(cellsOf(row), separator)).join('');
  }
}

function cellsOf({ unicodeName, asciiName, freedOn, createdOn, length, bid, price }: ReleasedRow): readonly string[] {
  const created = createdOn === null ? '' : dayOf(createdOn);
  const amounts = [bid, price?.first, price?.renew].map((amount) => (amount ? toDecimal(amount) : ''));
  return [unicodeName, asciiName, dayOf(freedOn), created, String(length), ...amounts];
}

export type NameWatchView = { readonly id: string; readonly pattern: string };

/** What a customer watches, by its pattern; nothing for anybody else. */
export async function nameWatches(actor: Actor | null): Promise<readonly NameWatchView[] | null> {
  if (actor?.kind !== 'customer') return null;
  const { customerId } = actor;
  return db.nameWatch.findMany({
    where: { customerId },
    orderBy: [{ pattern: 'asc' }, { id: 'asc' }],
    select: { id: true, pattern: true },
  });
}
