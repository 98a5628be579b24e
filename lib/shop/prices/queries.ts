import 'server-only';
import { buyerOf, type Actor } from '@/lib/people/access/actor';
import type { Yearly } from '@/lib/money/prices/prices';
import { offeredZones } from '@/lib/portfolio/domains/offered-zones';

export type ZonePrice = {
  readonly tld: string;
  readonly price: Yearly;
  /** Of names in national letters, where they cost otherwise. */
  readonly idnPrice: Yearly | null;
  readonly minYears: number;
  readonly maxYears: number;
};

/** Every zone on sale with the prices of whoever asks, in the reseller's order. */
export async function priceList(actor: Actor | null): Promise<readonly ZonePrice[]> {
  return (await offeredZones(buyerOf(actor))).map(({ tld, price, idn, minYears, maxYears }) => ({
    tld,
    price,
    minYears,
    maxYears,
    idnPrice: idn?.price ?? null,
  }));
}
