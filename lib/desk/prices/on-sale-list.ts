import { z } from 'zod';
import type { Margin, Yearly } from '@/lib/money/prices/prices';
import { searchedZone } from '@/lib/desk/prices/searched-zone';
import { searchParameter } from '@/lib/base/values/search-parameter';

/** A zone that has a place in the shop, first one first. */
export type ZonePlace = {
  readonly tld: string;
  /** From 1. */
  readonly place: number;
  /** `unsupported`: it asks for contacts that cannot be given yet; `unpriced`: the registrar asks no price for it. */
  readonly state: 'sold' | 'unsupported' | 'unpriced';
  readonly price: Yearly | null;
  readonly margin: Margin;
  readonly hasOwnRule: boolean;
};

export const placeShows = ['general', 'ownRule', 'notSold'] as const;
export const placePageSize = 100;

/** The list as its address says it; what makes no sense is left out. */
export const placeSearch = z.object({
  q: searchedZone,
  show: searchParameter.pipe(z.enum(placeShows).optional().catch(undefined)),
  page: searchParameter.transform(Number).pipe(z.number().int().min(1).max(1000).catch(1)),
});
export type PlaceSearch = z.output<typeof placeSearch>;

export const placeTests: Readonly<Record<(typeof placeShows)[number], (zone: ZonePlace) => boolean>> = {
  general: (zone) => !zone.hasOwnRule,
  ownRule: (zone) => zone.hasOwnRule,
  notSold: (zone) => zone.state !== 'sold',
};

/** The zones that are asked for, each with its place among all. */
export function placesShown(
  zones: readonly ZonePlace[],
  { q, show }: Pick<PlaceSearch, 'q' | 'show'>,
): readonly ZonePlace[] {
  return zones.filter((zone) => zone.tld.includes(q) && (show === undefined || placeTests[show](zone)));
}
