import 'server-only';
import { db } from '@/lib/base/db/client';
import { customerId as brandedCustomer } from '@/lib/base/values/ids';
import type { Money } from '@/lib/base/values/money';
import type { Correctable } from '@/lib/queue/engine/define-correction';
import { pricingOf } from '@/lib/shop/repricing/terms';
import { corrections } from './kinds';

/** For how long and at most for how much it was ordered, where customers pay for the kind. */
export type ShownTerms = {
  readonly years: number;
  /** What every period costs now, by what is known without asking. */
  readonly offers: readonly { readonly years: number; readonly price: Money }[];
  readonly costLimit: Money | null;
};

type Shown = NonNullable<Awaited<ReturnType<(typeof corrections)[number]['show']>>>;

/** What of an operation's input staff may correct, with what it is now: a shape a kind. */
export type Correction = Shown & { readonly terms: ShownTerms | null };

type Waiting = Correctable & {
  readonly kind: string;
  readonly customerId: string | null;
  readonly costLimit: Money | null;
};

/** The correction that a kind offers; null where its input cannot be corrected or is not understood any more. */
export async function correctionOf(operation: Waiting): Promise<Correction | null> {
  const shown = await corrections.find(({ kind }) => kind === operation.kind)?.show(db, operation);
  return shown ? { ...shown, terms: await termsOf(operation) } : null;
}

async function termsOf({ kind, input, costLimit, customerId }: Waiting): Promise<ShownTerms | null> {
  const pricing = pricingOf(kind);
  if (!pricing) return null;
  const offers = (await pricing.offers(db, input, customerId === null ? null : brandedCustomer(customerId))).map(
    ({ years, price }) => ({ years, price }),
  );
  return { years: pricing.bought(input).years, offers, costLimit };
}
