import type { NotForSale, Offer } from '@/lib/money/sales/sellable';
import { priceYears, type Yearly } from '@/lib/money/prices/prices';
import type { Reading } from '@/lib/registrar/account/readings';
import { pricesIn, yearlyMargin, type Zone } from '@/lib/money/prices/zones';
import { isOffered } from '@/lib/portfolio/domains/offered-zones';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** What a name costs for some years by what is known of it now, or why it cannot be bought. */
export function priceName(
  asciiName: string,
  zone: Zone | undefined,
  reading: Pick<Reading, 'state' | 'code' | 'premiumCost'> | undefined,
  years: number,
): Result<Offer, NotForSale> {
  if (!zone || !isOffered(zone)) return fail({ reason: 'not_offered', code: null });
  const { state, code, premiumCost } = reading ?? { state: 'unknown', code: null, premiumCost: null };
  const offer = (cost: Yearly, isPremium: boolean): Offer => {
    const { years: periods, ...priced } = priceYears(cost, yearlyMargin(zone), years);
    return { ...priced, periods, isPremium, input: { isPremium } };
  };
  if (state === 'available') return ok(offer(pricesIn(zone, { ascii: asciiName }).cost, false));
  if (state !== 'premium') return fail({ reason: state, code });
  return premiumCost ? ok(offer(premiumCost, true)) : fail({ reason: 'unknown', code });
}
