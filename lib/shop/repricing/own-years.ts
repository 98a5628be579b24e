import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { ActionReply } from '@/lib/people/auth/action-state';
import type { Change } from '@/lib/people/access/change';
import { retryOperation } from '@/lib/queue/engine/by-hand';
import { fieldOf } from '@/lib/queue/live/remedy';
import { toDecimal } from '@/lib/base/values/money';
import { missingFunds } from './answer';
import { applyTerms } from './apply';
import { lockPriced } from './priced';
import { record } from './reprice';
import { pricingOf } from './terms';

export type ChosenYears = { readonly operationId: string; readonly years: number; readonly priceMinor: number };

/**
 * Another period in place of the one that was refused, for the price that was shown. Choosing it is the customer's yes,
 * so it is held, or given back, and sent at once.
 */
export async function chooseYears(
  change: Change,
  { operationId, years, priceMinor }: ChosenYears,
): Promise<ActionReply<null>> {
  const { tx, actor, address } = change;
  const priced = await lockPriced(tx, operationId, actor.customerId);
  const pricing = priced && pricingOf(priced.kind);
  if (!priced || !pricing || !isPeriodRefused(priced)) return { ok: false, formErrors: ['errors.stale'] };
  const found = await pricing.terms(tx, priced.input, years);
  if (!found.ok) return { ok: false, fieldErrors: { offer: [`operations.errors.${found.error}`] } };
  const terms = found.value;
  const isShown = terms.price.minor === priceMinor && terms.price.currency === priced.held.currency;
  if (!isShown || terms.isPremium !== pricing.bought(priced.input).isPremium)
    return { ok: false, formErrors: ['errors.priceChanged'] };
  const input = pricing.inputFor(priced.input, terms);
  const corrected = { terms, input, costLimit: terms.cost, byUserId: actor.userId };
  const { number } = await record(tx, priced, { ...corrected, state: 'applied' });
  const applied = await applyTerms(tx, priced, { number, terms, input });
  if (!applied.ok) return missingFunds(applied.error);
  const sent = await retryOperation(tx, priced.id, {
    by: actor,
    input,
    isRepriced: true,
    costLimit: terms.cost,
  });
  if (!sent.ok) return { ok: false, formErrors: ['errors.stale'] };
  const { kind, subject } = priced;
  const details = { operationId, kind, years, price: toDecimal(terms.price) };
  await audit(tx, actor, { action: 'operation.correct', subject, details, address });
  return { ok: true, value: null, message: 'operations.said.corrected' };
}

/** Whether the period is what was refused: then its owner may choose another one. */
export function isPeriodRefused({
  kind,
  errorCode,
}: {
  readonly kind: string;
  readonly errorCode: string | null;
}): boolean {
  return errorCode !== null && pricingOf(kind) !== undefined && fieldOf(kind, errorCode) === 'years';
}
