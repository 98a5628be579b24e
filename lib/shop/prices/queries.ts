import 'server-only';
import { buyerOf, type Actor } from '@/lib/people/access/actor';
import type { Yearly } from '@/lib/money/prices/prices';
import { addMoney, type Money } from '@/lib/base/values/money';
import { offeredZones } from '@/lib/portfolio/domains/offered-zones';

export type ZonePrice = {
  readonly tld: string;
  readonly price: Yearly;
  /** Of names in national letters, where they cost otherwise. */
  readonly idnPrice: Yearly | null;
  /** Of giving a lapsed name back, the year that comes with it included; null where nobody knows. */
  readonly restorationPrice: Money | null;
  readonly minYears: number;
  readonly maxYears: number;
};

/** Every zone on sale with the prices of whoever asks, in the reseller's order. */
export async function priceList(actor: Actor | null): Promise<readonly ZonePrice[]> {
  return (await offeredZones(buyerOf(actor))).map(({ tld, price, idn, restoration, minYears, maxYears }) => ({
    tld,
    price,
    minYears,
    maxYears,
    idnPrice: idn?.price ?? null,
    restorationPrice: restoration && addMoney(price.renew, restoration.price),
  }));
}
