import { z } from 'zod';
import { earnsNothing, type Yearly } from '@/lib/money/prices/prices';
import { searchedZone } from '@/lib/desk/prices/searched-zone';
import { searchParameter } from '@/lib/base/values/search-parameter';
import type { Zone } from '@/lib/money/prices/zones';
import { contactGroupOf } from '@/lib/portfolio/contacts/profiles/declarations';

export const boardShows = ['offered', 'notOffered', 'ownRule', 'earnsNothing'] as const;
export const boardSorts = ['place', 'zone', 'cost', 'price', 'margin'] as const;
export const boardPageSize = 100;

/** The board as its address says it; what makes no sense is left out. */
export const boardSearch = z.object({
  q: searchedZone,
  show: searchParameter.pipe(z.enum(boardShows).optional().catch(undefined)),
  sort: searchParameter.pipe(z.enum(boardSorts).catch('place')),
  dir: searchParameter.pipe(z.enum(['asc', 'desc']).catch('asc')),
  page: searchParameter.transform(Number).pipe(z.number().int().min(1).max(1000).catch(1)),
  /** The zone, or "*", whose rule is being changed. */
  edit: searchParameter.transform((text) => text ?? null),
});
export type BoardSearch = z.output<typeof boardSearch>;

export type BoardZone = Zone;

/** Whether a zone is sold; `unsupported`: it has a place, but asks for contacts that cannot be given yet. */
export type Offer = 'offered' | 'not_offered' | 'unsupported';

export function offerOf({ tld, position }: Pick<BoardZone, 'tld' | 'position'>): Offer {
  if (position === null) return 'not_offered';
  return contactGroupOf(tld) === null ? 'unsupported' : 'offered';
}

/** One row: a zone, or the names in national letters of a zone that prices them apart. */
export type BoardRow = {
  readonly zone: BoardZone;
  readonly isNational: boolean;
  readonly cost: Yearly;
  readonly price: Yearly;
};

/** The zones that are asked for, in the order that is asked for. */
export function zonesShown(
  zones: readonly BoardZone[],
  search: Pick<BoardSearch, 'q' | 'show' | 'sort' | 'dir'>,
): readonly BoardZone[] {
  const found = zones.filter(
    (zone) => zone.tld.includes(search.q) && (search.show === undefined || tests[search.show](zone)),
  );
  if (search.sort === 'place') return search.dir === 'asc' ? found : found.toReversed();
  const compare = orders[search.sort];
  const sign = search.dir === 'asc' ? 1 : -1;
  return found.toSorted((left, right) => sign * compare(left, right) || left.tld.localeCompare(right.tld));
}

export function rowsOf(zones: readonly BoardZone[]): readonly BoardRow[] {
  return zones.flatMap((zone) => {
    const usual = { zone, isNational: false, cost: zone.cost, price: zone.price };
    return zone.idn ? [usual, { zone, isNational: true, ...zone.idn }] : [usual];
  });
}

export const tests: Readonly<Record<(typeof boardShows)[number], (zone: BoardZone) => boolean>> = {
  offered: (zone) => offerOf(zone) === 'offered',
  notOffered: (zone) => offerOf(zone) !== 'offered',
  ownRule: (zone) => zone.hasOwnRule,
  earnsNothing: (zone) => offerOf(zone) === 'offered' && earnsNothing(zone),
};

const orders: Readonly<Record<Exclude<BoardSearch['sort'], 'place'>, (left: BoardZone, right: BoardZone) => number>> = {
  zone: (left, right) => left.tld.localeCompare(right.tld),
  cost: (left, right) => left.cost.first.minor - right.cost.first.minor,
  price: (left, right) => left.price.first.minor - right.price.first.minor,
  margin: (left, right) => left.margin.marginBps - right.margin.marginBps,
};
