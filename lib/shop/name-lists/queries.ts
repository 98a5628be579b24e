import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { buyerOf, type Actor } from '@/lib/people/access/actor';
import { db } from '@/lib/base/db/client';
import { csvLine, csvMark, csvSeparator } from '@/lib/base/values/csv';
import { parseDomainName, type DomainNameError } from '@/lib/base/values/domain-name';
import { likePattern } from '@/lib/base/values/like-pattern';
import { moneyFromDatabase, toDecimal } from '@/lib/base/values/money';
import { zonesFor, type Zone } from '@/lib/money/prices/zones';
import { minLabelLength } from '@/lib/portfolio/domains/zone-rules';
import { isAvailabilityState } from '@/lib/registrar/account/availability-state';
import { candidate, foundAs } from '@/lib/shop/search/candidates';
import type { FoundName } from '@/lib/shop/search/schema';
import { visibleTo } from './own-list';
import { nameListPageSize, nameListShows, type NameListSearch } from './schema';

type Show = (typeof nameListShows)[number];

export type ListedRow = {
  readonly position: number;
  readonly typed: string;
  /** What it was found to be; null while it was not asked about, and where it is no name. */
  readonly found: FoundName | null;
  /** Why it is no name. */
  readonly wrong: DomainNameError | null;
};

export type NameListView = {
  readonly id: string;
  readonly createdAt: Date;
  readonly total: number;
  /** Not asked about yet. */
  readonly waiting: number;
  /** How many are what; of `all`, all of them. */
  readonly counts: Readonly<Record<Show, number>>;
  readonly rows: readonly ListedRow[];
  /** Those that the search finds. */
  readonly matching: number;
};

/** One page of a list; null where there is none that this person may see. */
export async function nameList(actor: Actor | null, id: string, search: NameListSearch): Promise<NameListView | null> {
  const list = await db.nameList.findFirst({
    where: { id, ...visibleTo(actor) },
    select: { id: true, createdAt: true },
  });
  if (!list) return null;
  const where = conditions(id, search);
  const [states, entries, matching, zones] = await Promise.all([
    db.nameListEntry.groupBy({ by: ['state'], where: { listId: id }, _count: true }),
    db.nameListEntry.findMany({
      where,
      orderBy: { position: 'asc' },
      skip: (search.page - 1) * nameListPageSize,
      take: nameListPageSize,
    }),
    db.nameListEntry.count({ where }),
    zonesFor(db, buyerOf(actor)),
  ]);
  const counts = countsOf(states.map(({ state, _count }) => ({ state, count: _count })));
  const waiting = states.find(({ state }) => state === null)?._count ?? 0;
  return { ...list, total: counts.all, waiting, counts, rows: entries.map((entry) => rowOf(entry, zones)), matching };
}

type FileOptions = {
  readonly locale: string;
  /** The words of the first line. */
  readonly head: readonly string[];
  /** What a name is, in words. */
  readonly stateOf: (row: ListedRow) => string;
};

/** A whole list as the text of a CSV file, in its order; null where there is none that this person may see. */
export async function nameListFile(
  actor: Actor | null,
  id: string,
  search: NameListSearch,
  { locale, head, stateOf }: FileOptions,
): Promise<string | null> {
  const list = await db.nameList.findFirst({ where: { id, ...visibleTo(actor) }, select: { id: true } });
  if (!list) return null;
  const [entries, zones] = await Promise.all([
    db.nameListEntry.findMany({ where: conditions(id, search), orderBy: { position: 'asc' } }),
    zonesFor(db, buyerOf(actor)),
  ]);
  const separator = csvSeparator(locale);
  const lines = entries.map((entry) => {
    const row = rowOf(entry, zones);
    const { first, renew } = row.found?.price ?? {};
    const amounts = [first, renew].map((amount) => (amount ? toDecimal(amount) : ''));
    return csvLine([row.typed, entry.unicodeName ?? '', entry.asciiName ?? '', stateOf(row), ...amounts], separator);
  });
  return csvMark + csvLine(head, separator) + lines.join('');
}

const others = ['reserved', 'not_allowed'];

function conditions(listId: string, { show, q }: NameListSearch): Prisma.NameListEntryWhereInput {
  const text = likePattern(q.toLowerCase());
  return {
    listId,
    ...(show !== 'all' && { state: show === 'other' ? { in: others } : show }),
    ...(q !== '' && { OR: [{ unicodeName: { contains: text } }, { typed: { contains: text } }] }),
  };
}

function countsOf(states: readonly { readonly state: string | null; readonly count: number }[]): Record<Show, number> {
  const counts = { all: 0, available: 0, premium: 0, taken: 0, other: 0, unknown: 0, wrong: 0 };
  for (const { state, count } of states) {
    counts.all += count;
    const show = others.includes(state ?? '') ? 'other' : nameListShows.find((one) => one === state);
    if (show !== undefined) counts[show] += count;
  }
  return counts;
}

type Entry = Prisma.NameListEntryGetPayload<object>;

function rowOf(entry: Entry, zones: readonly Zone[]): ListedRow {
  const { position, typed, unicodeName, tld, state } = entry;
  const row = { position, typed, found: null, wrong: null };
  if (unicodeName === null || tld === null) return { ...row, wrong: problemOf(typed, zones) };
  const one = candidate(unicodeName.slice(0, -tld.length - 1), tld, zones);
  if (one === null || state === null || !isAvailabilityState(state)) return row;
  return { ...row, found: foundAs(one, { state, code: entry.code, premiumCost: costOf(entry) }) };
}

function costOf({ premiumRegisterCost, premiumRenewCost, currency }: Entry) {
  if (premiumRegisterCost === null || currency === null) return null;
  const first = moneyFromDatabase(premiumRegisterCost, currency);
  return { first, renew: moneyFromDatabase(premiumRenewCost ?? premiumRegisterCost, currency) };
}

function problemOf(typed: string, zones: readonly Zone[]): DomainNameError {
  const read = parseDomainName(typed, { zones: zones.map(({ tld }) => tld), minLabelLength });
  return read.ok ? { code: 'bad-characters', characters: typed } : read.error;
}
