import 'server-only';
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
