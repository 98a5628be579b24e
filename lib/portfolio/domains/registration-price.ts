import { priceRegistration, type Priced } from '@/lib/money/prices/prices';
import type { AvailabilityState } from '@/lib/registrar/account/availability-state';
import type { Reading } from '@/lib/registrar/account/readings';
import { pricesIn, type Zone } from '@/lib/money/prices/zones';
import { isOffered } from '@/lib/portfolio/domains/offered-zones';
import { fail, ok, type Result } from '@/lib/base/values/result';

export type ForSale = { readonly isPremium: boolean; readonly priced: Priced };

/** Why a name cannot be bought now. */
export type NotForSale = {
  readonly reason: Exclude<AvailabilityState, 'available' | 'premium'> | 'not_offered';
  /** REG.API's code, where it gave one. */
  readonly code: string | null;
};

/** What a name costs for some years by what is known of it now, or why it cannot be bought. */
export function priceName(
  asciiName: string,
  zone: Zone | undefined,
  reading: Pick<Reading, 'state' | 'code' | 'premiumCost'> | undefined,
  years: number,
): Result<ForSale, NotForSale> {
  if (!zone || !isOffered(zone)) return fail({ reason: 'not_offered', code: null });
  const { state, code, premiumCost } = reading ?? { state: 'unknown', code: null, premiumCost: null };
  if (state === 'available') {
    const { cost } = pricesIn(zone, { ascii: asciiName });
    return ok({ isPremium: false, priced: priceRegistration(cost, zone.margin, years) });
  }
  if (state !== 'premium') return fail({ reason: state, code });
  if (!premiumCost) return fail({ reason: 'unknown', code });
  return ok({ isPremium: true, priced: priceRegistration(premiumCost, zone.margin, years) });
}
