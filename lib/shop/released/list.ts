import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import type { CustomerId } from '@/lib/base/values/ids';
import { countedTo, listTotal, type ListTotal } from '@/lib/base/values/list-total';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import { readDay } from '@/lib/base/values/typed-day';
import { pricesIn, type Zone } from '@/lib/money/prices/zones';
import type { Yearly } from '@/lib/money/prices/prices';
import { offeredZones } from '@/lib/portfolio/domains/offered-zones';
import { readPattern } from './pattern';
import { orderIn, readCount, releasedPageSize, releasedZones, type ReleasedSearch } from './schema';

export type ReleasedRow = {
  readonly asciiName: string;
  readonly unicodeName: string;
  readonly tld: string;
  readonly freedOn: Date;
  /** Of the first registration. */
  readonly createdOn: Date | null;
  readonly length: number;
  /** What a bid at the registrar's auction costs at present; null where nobody told, and once it is free. */
  readonly bid: Money | null;
  /** What its registration costs here; null where its zone is not on sale. */
  readonly price: Yearly | null;
};

export type ReleasedList = ListTotal & { readonly rows: readonly ReleasedRow[] };

/** One page of the names that a search finds. */
export async function releasedList(search: ReleasedSearch, buyer: CustomerId | null): Promise<ReleasedList> {
  const zones = await offeredZones(buyer);
  const where = conditions(search, zones);
  const most = countedTo(search.page, releasedPageSize);
  const [rows, counted] = await Promise.all([
    rowsOf(where, search, { take: releasedPageSize, skip: (search.page - 1) * releasedPageSize }, zones),
    db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM (SELECT FROM released_name WHERE ${where} LIMIT ${most}) ahead`,
  ]);
  return { rows, ...listTotal(counted[0]?.count ?? 0, most) };
}

/** All that a search finds, in its order, in parts; not more than `most`. */
export async function* releasedParts(
  search: ReleasedSearch,
  buyer: CustomerId | null,
  most: number,
): AsyncGenerator<readonly ReleasedRow[]> {
  const zones = await offeredZones(buyer);
  const where = conditions(search, zones);
  for (let skip = 0; skip < most; skip += partSize) {
    const rows = await rowsOf(where, search, { take: Math.min(partSize, most - skip), skip }, zones);
    if (rows.length > 0) yield rows;
    if (rows.length < partSize) return;
  }
}

const partSize = 5_000;

type Found = Omit<ReleasedRow, 'bid' | 'price'> & { readonly bidMinor: bigint | null };

async function rowsOf(
  where: Prisma.Sql,
  search: ReleasedSearch,
  { take, skip }: { readonly take: number; readonly skip: number },
  zones: readonly Zone[],
): Promise<readonly ReleasedRow[]> {
  const found = await db.$queryRaw<Found[]>`
    SELECT ascii_name AS "asciiName", unicode_name AS "unicodeName", tld, freed_on AS "freedOn",
      created_on AS "createdOn", length, bid_minor AS "bidMinor"
    FROM released_name WHERE ${where} ORDER BY ${orderOf(search)} LIMIT ${take} OFFSET ${skip}`;
  return found.map(({ bidMinor, ...row }) => {
    const zone = zones.find(({ tld }) => tld === row.tld);
    const price = zone ? pricesIn(zone, { ascii: row.asciiName }).price : null;
    return { ...row, bid: bidMinor === null ? null : moneyFromDatabase(bidMinor, 'RUB'), price };
  });
}

// As the indexes of the table say it, so that a page is read and not sorted.
function orderOf(search: ReleasedSearch): Prisma.Sql {
  const { sort, dir } = orderIn(search);
  const direction = dir === 'desc' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const columns = { freed: 'freed_on', length: 'length', price: 'bid_minor', name: null } as const;
  const column = columns[sort];
  if (column === null) return Prisma.sql`unicode_name ${direction}`;
  return Prisma.sql`${Prisma.raw(column)} ${direction}, unicode_name ${direction}`;
}

function conditions(search: ReleasedSearch, zones: readonly Zone[]): Prisma.Sql {
  const { show, letters } = search;
  const { like, tld } = readPattern(search.q);
  const [from, until] = [readDay(search.from), readDay(search.until)];
  const [shortest, longest, price] = [readCount(search.shortest), readCount(search.longest), readCount(search.price)];
  const parts = [
    Prisma.sql`state = ${show}::released_state`,
    ...(like === null ? [] : [Prisma.sql`label LIKE ${like}`]),
    ...(tld === null ? [] : [Prisma.sql`tld = ${tld}`]),
    ...(search.zone === undefined ? [] : [Prisma.sql`tld = ${search.zone}`]),
    ...(letters === undefined ? [] : [writtenIn(letters)]),
    ...(shortest === null ? [] : [Prisma.sql`length >= ${shortest}`]),
    ...(longest === null ? [] : [Prisma.sql`length <= ${longest}`]),
    ...(from === null ? [] : [Prisma.sql`freed_on >= ${from}::date`]),
    ...(until === null ? [] : [Prisma.sql`freed_on <= ${until}::date`]),
    ...(price === null ? [] : [costingAtMost(price, show, zones)]),
  ];
  return Prisma.join(parts, ' AND ');
}

/** Cyrillic names stand in two zones, of which an index tells. */
function writtenIn(letters: 'latin' | 'cyrillic'): Prisma.Sql {
  return letters === 'latin' ? Prisma.sql`NOT is_cyrillic` : Prisma.sql`is_cyrillic AND tld IN ('рф', 'su')`;
}

/** A free name costs what its zone does; one that is not yet free, what a bid costs. */
function costingAtMost(roubles: number, show: ReleasedSearch['show'], zones: readonly Zone[]): Prisma.Sql {
  if (show === 'expiring') return Prisma.sql`bid_minor <= ${roubles * 100}`;
  const affordable = zones.filter(({ price }) => price.first.minor <= roubles * 100).map(({ tld }) => tld);
  return Prisma.sql`tld = ANY (${affordable.filter((tld) => releasedZones.some((zone) => zone === tld))}::text[])`;
}
