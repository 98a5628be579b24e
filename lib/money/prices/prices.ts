import { addMoney, money, multiplyMoney, type Currency, type Money } from '@/lib/base/values/money';

/** The currency of the shop and of every wallet. */
export const shopCurrency: Currency = 'RUB';

/** The reseller's margin on one year. */
export type Margin = {
  /** Hundredths of a percent of the cost: 2500 = 25 %. */
  readonly marginBps: number;
  /** Minor units, added after the percentage. */
  readonly fixedMinor: number;
  /** Prices are rounded up to a multiple of this; minor units, at least 1. */
  readonly roundToMinor: number;
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

/** The customer's price of one year; never below the cost, whatever the margin. */
export function priceOf(cost: Money, { marginBps, fixedMinor, roundToMinor }: Margin): Money {
  const withMargin = cost.minor + Math.ceil((cost.minor * marginBps) / 10_000) + fixedMinor;
  const step = Math.max(1, roundToMinor);
  return money(Math.ceil(Math.max(withMargin, cost.minor) / step) * step, cost.currency);
}

/** The price of the first year and of each further one. */
export function yearlyPrice(cost: Yearly, margin: Margin): Yearly {
  return { first: priceOf(cost.first, margin), renew: priceOf(cost.renew, margin) };
}

/** One first year and renewals for the rest. */
export function forYears({ first, renew }: Yearly, years: number): Money {
  if (!Number.isInteger(years) || years < 1) throw new RangeError(`not a number of years: ${years}`);
  return addMoney(first, multiplyMoney(renew, years - 1));
}

export function priceRegistration(cost: Yearly, margin: Margin, years: number): Priced {
  const price = yearlyPrice(cost, margin);
  return { years, price, cost, totalPrice: forYears(price, years), totalCost: forYears(cost, years) };
}
