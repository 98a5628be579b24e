import 'server-only';
import { hit } from '@/lib/people/auth/rate-limit';
import type { Yearly } from '@/lib/money/prices/prices';
import type { SearchResult } from '@/lib/shop/search/schema';
import { searchNames } from '@/lib/shop/search/search';
import { visitorAddress } from '@/lib/registrar/account/visitor';
import { searchLimits } from '@/lib/registrar/account/visitor-limits';
import { offeredZones } from '@/lib/portfolio/domains/offered-zones';
import { db } from '@/lib/base/db/client';

/** What a person at this address typed, as names with their state and price; so many questions a minute and no more. */
export async function search(typed: string, address: string): Promise<SearchResult> {
  const minutes = await hit(db, searchLimits(address));
  if (minutes !== null) return { kind: 'error', question: typed, code: 'rate-limited', values: { minutes } };
  return searchNames(typed, await visitorAddress());
}

export type ZonePrice = {
  readonly tld: string;
  readonly price: Yearly;
  /** Of names in national letters, where they cost otherwise. */
  readonly idnPrice: Yearly | null;
  readonly minYears: number;
  readonly maxYears: number;
};

/** Every zone on sale with its prices, in the reseller's order. */
export async function priceList(): Promise<readonly ZonePrice[]> {
  return (await offeredZones()).map(({ tld, price, idn, minYears, maxYears }) => ({
    tld,
    price,
    minYears,
    maxYears,
    idnPrice: idn?.price ?? null,
  }));
}
