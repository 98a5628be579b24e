import 'server-only';
import { homeCurrency, moneyFromDatabase, type Money } from '@/lib/base/values/money';
import type { Terms } from './terms';

type StoredTerms = {
  readonly years: number;
  readonly currency: string;
  readonly priceMinor: bigint;
  readonly costMinor: bigint;
  readonly renewPriceMinor: bigint | null;
  readonly renewCostMinor: bigint | null;
  readonly isPremium: boolean;
};

/** The terms as they were proposed. */
export function termsOf({ years, isPremium, currency, ...stored }: StoredTerms): Terms {
  const amount = (minor: bigint): Money => moneyFromDatabase(minor, currency);
  const cost = (minor: bigint): Money => moneyFromDatabase(minor, homeCurrency);
  const { priceMinor, costMinor, renewPriceMinor, renewCostMinor } = stored;
  const renewal =
    renewPriceMinor === null || renewCostMinor === null
      ? null
      : { price: amount(renewPriceMinor), cost: cost(renewCostMinor) };
  return { years, isPremium, renewal, price: amount(priceMinor), cost: cost(costMinor) };
}
