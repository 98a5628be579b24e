import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import type { Money } from '@/lib/base/values/money';
import type { Result } from '@/lib/base/values/result';
import { registrationPricing } from './registration';
import { renewalPricing } from './renewal';

/** What is bought, and what it costs for all its years. */
export type Terms = {
  readonly years: number;
  readonly price: Money;
  /** What the registrar asks us at most. */
  readonly cost: Money;
  /** A year more of a name that is registered; null for a renewal. */
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

/** How a kind of operation is priced. Inputs are as they are stored. */
export type Pricing = {
  /** The terms of another period, by what was found out just now. */
  readonly terms: (tx: Tx, input: unknown, years: number) => Promise<Result<Terms, NoTerms>>;
  /** The terms of every period there is, by what is known without asking. */
  readonly offers: (tx: Tx, input: unknown) => Promise<readonly Terms[]>;
  readonly bought: (input: unknown) => Pick<Terms, 'years' | 'isPremium'>;
  readonly inputFor: (input: unknown, terms: Terms) => Prisma.InputJsonObject;
  /** What else follows a corrected input, in the transaction that sends it. */
  readonly onApplied: (tx: Tx, input: unknown) => Promise<void>;
};

const pricings: ReadonlyMap<string, Pricing> = new Map([
  ['domain.register', registrationPricing],
  ['domain.renew', renewalPricing],
]);

/** How a kind is priced; undefined for one whose corrections cost nothing. */
export const pricingOf = (kind: string): Pricing | undefined => pricings.get(kind);
