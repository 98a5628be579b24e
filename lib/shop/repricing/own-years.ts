import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { Change } from '@/lib/people/access/change';
import { retryOperation } from '@/lib/queue/engine/by-hand';
import { fieldOf } from '@/lib/queue/live/remedy';
import type { HoldError } from '@/lib/money/ledger/ledger';
import { toDecimal } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { applyTerms } from './apply';
import { lockPriced } from './priced';
import { record } from './reprice';
import { pricingOf, type NoTerms } from './terms';

/** Not the trouble any more, another price than was shown, or a period that cannot be had. */
export type YearsRefusal = 'stale' | 'priceChanged' | NoTerms;

export type ChosenYears = { readonly operationId: string; readonly years: number; readonly priceMinor: number };

/**
 * Another period in place of the one that was refused, for the price that was shown. Choosing it is the customer's yes,
 * so it is held, or given back, and sent at once.
 */
export async function chooseYears(
  change: Change,
  { operationId, years, priceMinor }: ChosenYears,
): Promise<Result<null, YearsRefusal | HoldError>> {
  const { tx, actor, address } = change;
  const priced = await lockPriced(tx, operationId, actor.customerId);
  const pricing = priced && pricingOf(priced.kind);
  if (!priced || !pricing || !isPeriodRefused(priced)) return fail('stale');
  const found = await pricing.terms(tx, priced.input, years, priced.customerId);
  if (!found.ok) return found;
  const terms = found.value;
  const isShown = terms.price.minor === priceMinor && terms.price.currency === priced.held.currency;
  if (!isShown || terms.isPremium !== pricing.bought(priced.input).isPremium) return fail('priceChanged');
  const input = pricing.inputFor(priced.input, terms);
  const corrected = { terms, input, costLimit: terms.cost, byUserId: actor.userId };
  const { number } = await record(tx, priced, { ...corrected, state: 'applied' });
  const applied = await applyTerms(tx, priced, { number, terms, input });
  if (!applied.ok) return applied;
  const sent = await retryOperation(tx, priced.id, {
    by: actor,
    input,
    isRepriced: true,
    costLimit: terms.cost,
  });
  if (!sent.ok) return fail('stale');
  const { kind, subject } = priced;
  const details = { operationId, kind, years, price: toDecimal(terms.price) };
  await audit(tx, actor, { action: 'operation.correct', subject, details, address });
  return ok(null);
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
