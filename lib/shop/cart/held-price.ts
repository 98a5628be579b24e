import type { Offer } from '@/lib/money/sales/sellable';
import { minorFromDatabase, moneyFromDatabase } from '@/lib/base/values/money';

/** A line of a cart as it was priced. */
export type HeldLine = {
  readonly isPremium: boolean;
  readonly costMinor: bigint;
  readonly priceMinor: bigint;
  readonly firstPriceMinor: bigint;
  readonly renewPriceMinor: bigint;
};

/**
 * An offer at the price its cart was shown, until the cart's time is over: what the reseller makes dearer meanwhile is for
 * new carts. It is not held against the registrar, who may ask more, nor where the thing now costs less.
 */
export function atHeldPrice(offer: Offer, line: HeldLine, heldUntil: Date, now: Date): Offer {
  const isDearer = offer.totalPrice.minor > minorFromDatabase(line.priceMinor);
  const costsUsMore = offer.totalCost.minor > minorFromDatabase(line.costMinor);
  if (heldUntil <= now || !isDearer || costsUsMore || offer.isPremium !== line.isPremium) return offer;
  const { currency } = offer.totalPrice;
  return {
    ...offer,
    price: {
      first: moneyFromDatabase(line.firstPriceMinor, currency),
      renew: moneyFromDatabase(line.renewPriceMinor, currency),
    },
    totalPrice: moneyFromDatabase(line.priceMinor, currency),
  };
}
