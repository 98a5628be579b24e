import type { ForSale } from '@/lib/portfolio/domains/registration-price';
import { minorFromDatabase, moneyFromDatabase } from '@/lib/base/values/money';

/** A line of a cart as it was priced. */
export type HeldLine = {
  readonly isPremium: boolean;
  readonly costMinor: bigint;
  readonly priceMinor: bigint;
  readonly firstYearPriceMinor: bigint;
  readonly renewPriceMinor: bigint;
};

/**
 * A sale at the price its cart was shown, until the cart's time is over: what the reseller makes dearer meanwhile is for
 * new carts. It is not held against the registrar, who may ask more, nor where the name now costs less.
 */
export function atHeldPrice(sale: ForSale, line: HeldLine, heldUntil: Date, now: Date): ForSale {
  const { isPremium, priced } = sale;
  const isDearer = priced.totalPrice.minor > minorFromDatabase(line.priceMinor);
  const costsUsMore = priced.totalCost.minor > minorFromDatabase(line.costMinor);
  if (heldUntil <= now || !isDearer || costsUsMore || isPremium !== line.isPremium) return sale;
  const { currency } = priced.totalPrice;
  return {
    isPremium,
    priced: {
      ...priced,
      price: {
        first: moneyFromDatabase(line.firstYearPriceMinor, currency),
        renew: moneyFromDatabase(line.renewPriceMinor, currency),
      },
      totalPrice: moneyFromDatabase(line.priceMinor, currency),
    },
  };
}
