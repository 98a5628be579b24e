import 'server-only';
import type { RepricingState } from '@/generated/prisma/enums';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import type { Terms } from './terms';

/** The columns of a repricing that say whether it can still be answered. */
export type Standing = { readonly state: RepricingState; readonly fence: bigint; readonly expiresAt: Date | null };

/** It waits for the customer, and what it is about has not been tried again since. The operation is in `attention`. */
export function isOpen({ state, fence, expiresAt }: Standing, operation: { readonly fence: bigint }): boolean {
  return state === 'proposed' && fence === operation.fence && expiresAt !== null && expiresAt > new Date();
}

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
  const { priceMinor, costMinor, renewPriceMinor, renewCostMinor } = stored;
  const renewal =
    renewPriceMinor === null || renewCostMinor === null
      ? null
      : { price: amount(renewPriceMinor), cost: amount(renewCostMinor) };
  return { years, isPremium, renewal, price: amount(priceMinor), cost: amount(costMinor) };
}
