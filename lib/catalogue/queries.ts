import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/policy';
import { hit } from '@/lib/auth/rate-limit';
import { cartCount, cartOf, type Cart } from '@/lib/catalogue/cart';
import { cartOwner } from '@/lib/catalogue/cart-cookie';
import type { Yearly } from '@/lib/catalogue/prices';
import { everyOther, priceRules, ruleOf, type PriceRule } from '@/lib/catalogue/rules';
import type { SearchResult } from '@/lib/catalogue/schema';
import { searchNames } from '@/lib/catalogue/search';
import { visitorAddress } from '@/lib/catalogue/visitor';
import { searchLimits } from '@/lib/catalogue/visitor-limits';
import { allZones, offeredZones, type Zone } from '@/lib/catalogue/zones';
import { db } from '@/lib/db/client';

/** What a person at this address typed, as names with their state and price; so many questions a minute and no more. */
export async function search(typed: string, address: string): Promise<SearchResult> {
  const minutes = await hit(db, searchLimits(address));
  if (minutes !== null) return { kind: 'error', question: typed, code: 'rate-limited', values: { minutes } };
  return searchNames(typed, await visitorAddress());
}

/** The cart of whoever asks; null when there is none. */
export async function cart(): Promise<Cart | null> {
  return cartOf(await cartOwner());
}

/** How many names are in the cart of whoever asks; for the header of every page. */
export async function cartSize(): Promise<number> {
  return cartCount(await cartOwner());
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

export type PriceBoard = {
  readonly zones: readonly (Zone & { readonly hasOwnRule: boolean })[];
  /** The rule of every zone without one of its own. */
  readonly general: PriceRule;
  /** When the registrar's prices were read last; null before the first time. */
  readonly readAt: Date | null;
};

/** Cost, margin and price of every zone, for staff who may see them. Costs are nobody else's business. */
export async function priceBoard(actor: StaffActor): Promise<PriceBoard> {
  const [zones, rules] = may(actor, 'prices.view') ? await Promise.all([allZones(), priceRules(db)]) : [[], []];
  const readAt = zones.reduce<Date | null>(
    (latest, zone) => (latest && latest > zone.readAt ? latest : zone.readAt),
    null,
  );
  return {
    zones: zones.map((zone) => ({ ...zone, hasOwnRule: rules.some(({ tld }) => tld === zone.tld) })),
    general: ruleOf(rules, everyOther),
    readAt,
  };
}
