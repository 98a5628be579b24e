import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { Offer, Sellable } from '@/lib/money/sales/sellable';
import type { Tx } from '@/lib/base/db/client';
import type { CustomerId } from '@/lib/base/values/ids';
import type { Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { justNowMs, pricesOf } from '@/lib/shop/sellables/prices';
import { sellableOf } from '@/lib/shop/sellables/table';

/** What is bought, and what it costs for all its years. */
export type Terms = {
  readonly years: number;
  readonly price: Money;
  /** What the registrar asks us at most. */
  readonly cost: Money;
  /** Each further year; null where an older proposal does not say. */
  readonly renewal: { readonly price: Money; readonly cost: Money } | null;
  readonly isPremium: boolean;
};

export type NoTerms =
  /** Not a period that the zone takes. */
  | 'periodNotSold'
  /** The name or its zone cannot be bought now. */
  | 'notSoldNow'
  /** The registrar did not say what it costs. */
  | 'priceNotKnown';

/** How a kind of operation is priced for whoever bought it. Inputs are as they are stored. */
export type Pricing = {
  /** The terms of another period, by what was found out just now. */
  readonly terms: (tx: Tx, input: unknown, years: number, buyer: CustomerId | null) => Promise<Result<Terms, NoTerms>>;
  /** The terms of every period there is, by what is known without asking. */
  readonly offers: (tx: Tx, input: unknown, buyer: CustomerId | null) => Promise<readonly Terms[]>;
  readonly bought: (input: unknown) => Pick<Terms, 'years' | 'isPremium'>;
  readonly inputFor: (input: unknown, terms: Terms) => Prisma.InputJsonObject;
  /** What else follows a corrected input, in the transaction that sends it. */
  readonly onApplied: (tx: Tx, input: unknown) => Promise<void>;
};

/** How a kind is priced; undefined for one whose corrections cost nothing. */
export function pricingOf(kind: string): Pricing | undefined {
  const sellable = sellableOf(kind);
  return sellable && pricingBy(sellable);
}

function pricingBy({ isPremium, offers, operation: { lineOf, inputFor, onCorrected } }: Sellable): Pricing {
  return {
    terms: async (tx, input, years, buyer) => {
      const line = { ...lineOf(input), periods: years };
      const prices = await pricesOf(tx, [line], justNowMs, buyer);
      const onOffer = prices.periods(line);
      if (onOffer.length > 0 && !onOffer.includes(years)) return fail('periodNotSold');
      const found = prices.now(line);
      if (found.ok) return ok(termsOfOffer(found.value));
      return fail(found.error.reason === 'unknown' ? 'priceNotKnown' : 'notSoldNow');
    },
    offers: async (tx, input, buyer) => (await offers(tx, lineOf(input), 'found', buyer)).map(termsOfOffer),
    bought: (input) => {
      const line = lineOf(input);
      return { years: line.periods, isPremium: isPremium(line.input) };
    },
    inputFor: (input, terms) => inputFor(input, { periods: terms.years, isPremium: terms.isPremium }),
    onApplied: onCorrected,
  };
}

function termsOfOffer({ periods: years, isPremium, totalPrice, totalCost, price, cost }: Offer): Terms {
  return { years, isPremium, price: totalPrice, cost: totalCost, renewal: { price: price.renew, cost: cost.renew } };
}
