import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import type { Money } from '@/lib/base/values/money';
import { applyTerms } from './apply';
import type { Priced } from './priced';
import { pricingOf, type Terms } from './terms';
import type { Prisma } from '@/generated/prisma/client';

/** For how long a proposed price holds. */
const holdsForMs = 3 * 24 * 60 * 60_000;

export type Change = {
  readonly terms: Terms;
  /** The whole corrected input. */
  readonly input: Prisma.InputJsonObject;
  readonly costLimit: Money;
  readonly byUserId: string;
};

/**
 * Applies what costs no more than is held: the difference goes back to the wallet at once, and the caller sends the
 * corrected input. What costs more, or is a premium name where none was bought, is put to the customer instead.
 */
export async function reprice(tx: Tx, priced: Priced, change: Change): Promise<'applied' | 'proposed'> {
  const { terms, input } = change;
  const pricing = pricingOf(priced.kind);
  if (!pricing) throw new TypeError(`${priced.kind} has no price`);
  const isNewlyPremium = terms.isPremium && !pricing.bought(priced.input).isPremium;
  if (terms.price.minor > priced.held.minor || isNewlyPremium) {
    await record(tx, priced, { ...change, state: 'proposed' });
    return 'proposed';
  }
  const { number } = await record(tx, priced, { ...change, state: 'applied' });
  const applied = await applyTerms(tx, priced, { number, terms, input });
  if (!applied.ok) throw new Error(`less than is held cannot be missing: ${priced.id}`);
  await pricing.onApplied(tx, input);
  return 'applied';
}

/** Writes a repricing down; one that waited for an answer is replaced by it. The operation's row is locked by the caller. */
export async function record(
  tx: Tx,
  { id: operationId, kind, customerId, held, fence, input: before }: Priced,
  { state, terms, input, costLimit, byUserId }: Change & { readonly state: 'proposed' | 'applied' },
): Promise<{ readonly number: number }> {
  await tx.repricing.updateMany({ where: { operationId, state: 'proposed' }, data: { state: 'replaced' } });
  const number = (await tx.repricing.count({ where: { operationId } })) + 1;
  const now = new Date(nowMs());
  await tx.repricing.create({
    data: {
      id: newId('rep'),
      operationId,
      number,
      customerId,
      state,
      fence,
      input,
      yearsBefore: pricingOf(kind)?.bought(before).years ?? terms.years,
      years: terms.years,
      currency: terms.price.currency,
      priceBeforeMinor: held.minor,
      priceMinor: terms.price.minor,
      costMinor: costLimit.minor,
      renewPriceMinor: terms.renewal?.price.minor ?? null,
      renewCostMinor: terms.renewal?.cost.minor ?? null,
      isPremium: terms.isPremium,
      proposedAt: now,
      proposedByUserId: byUserId,
      ...(state === 'proposed' ? { expiresAt: new Date(now.getTime() + holdsForMs) } : { decidedAt: now }),
    },
  });
  return { number };
}
