import { addMoney, money, multiplyMoney, type Money } from '@/lib/base/values/money';
import { exchanged, type Exchange } from '@/lib/money/rates/exchange';

/** The reseller's margin on one year. */
export type Margin = {
  /** Hundredths of a percent of the cost: 2500 = 25 %. */
  readonly marginBps: number;
  /** Minor units, added after the percentage. */
  readonly fixedMinor: number;
  /** Prices are rounded up to a multiple of this; minor units, at least 1. */
  readonly roundToMinor: number;
  /** A year earns at least this, whatever the rest makes; minor units. */
  readonly leastMinor: number;
  /** Of whoever is billed in another currency than that of the cost. */
  readonly exchange?: Exchange | null;
};

/** One year: the first, and each further one. */
export type Yearly = { readonly first: Money; readonly renew: Money };

/** What one name costs us and the customer for some years. */
export type Priced = {
  readonly years: number;
  /** Per year, for the customer. */
  readonly price: Yearly;
  /** Per year, for us. */
  readonly cost: Yearly;
  /** For all years. */
  readonly totalPrice: Money;
  readonly totalCost: Money;
};

/** The customer's price of one year, in the customer's currency; never below the cost, whatever the margin. */
export function priceOf(cost: Money, { marginBps, fixedMinor, roundToMinor, leastMinor, exchange }: Margin): Money {
  const withMargin = cost.minor + Math.ceil((cost.minor * marginBps) / 10_000) + fixedMinor;
  const step = Math.max(1, roundToMinor);
  const atLeast = cost.minor + Math.max(0, leastMinor);
  return exchanged(money(Math.ceil(Math.max(withMargin, atLeast) / step) * step, cost.currency), exchange);
}

/** The price of the first year and of each further one. */
export function yearlyPrice(cost: Yearly, first: Margin, renew: Margin = first): Yearly {
  return { first: priceOf(cost.first, first), renew: priceOf(cost.renew, renew) };
}

/** One first year and renewals for the rest. */
export function forYears({ first, renew }: Yearly, years: number): Money {
  if (!Number.isInteger(years) || years < 1) throw new RangeError(`not a number of years: ${years}`);
  return addMoney(first, multiplyMoney(renew, years - 1));
}

/** Some years at once; each further one by the rule of renewals. */
export function priceYears(cost: Yearly, { first, renew }: YearlyMargin, years: number): Priced {
  const price = yearlyPrice(cost, first, renew);
  return { years, price, cost, totalPrice: forYears(price, years), totalCost: forYears(cost, years) };
}

/** The rule of the first year, and of each further one. */
export type YearlyMargin = { readonly first: Margin; readonly renew: Margin };

/** What a zone costs and is sold for; names in national letters apart where they cost otherwise. */
export type CostAndPrice = { readonly cost: Yearly; readonly price: Yearly };

type Sold = CostAndPrice & {
  readonly idn: CostAndPrice | null;
  readonly restoration: { readonly cost: Money; readonly price: Money } | null;
};

/** Whether a year of it, a first or a further one, or giving a lapsed name back is sold for what it costs. */
export function earnsNothing({ cost, price, idn, restoration }: Sold): boolean {
  const isRestoredForNothing =
    restoration !== null && restoration.cost.minor > 0 && restoration.price.minor <= restoration.cost.minor;
  return (
    isRestoredForNothing ||
    [{ cost, price }, ...(idn ? [idn] : [])].some(
      (pair) => pair.price.first.minor <= pair.cost.first.minor || pair.price.renew.minor <= pair.cost.renew.minor,
    )
  );
}
