import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { audit } from '@/lib/people/audit/audit';
import { post } from '@/lib/people/mail/post';
import { priceProposed } from '@/lib/shop/repricing/letters/price-proposed';
import { lockPriced, type Priced } from '@/lib/shop/repricing/priced';
import { reprice } from '@/lib/shop/repricing/reprice';
import { pricingOf, type NoTerms } from '@/lib/shop/repricing/terms';
import { toDecimal, type Money } from '@/lib/base/values/money';
import type { ByHandError } from '@/lib/queue/engine/by-hand';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { sendCorrected, type Decision } from './decide';

/** Why the period that was asked for cannot be had; `stale`: nothing is held for it any more. */
export type TermsRefused = NoTerms | 'stale';

export type CorrectedTerms = {
  readonly years: number;
  /** The input with everything else that was corrected; the years and the price of a premium name are put into it here. */
  readonly input: unknown;
  /** What staff typed as the most that the registrar may ask; what it asks now unless they changed it. */
  readonly costLimit: Money | null;
  readonly details: Prisma.InputJsonObject;
};

/** Another period: sent again at once where it costs no more, otherwise once the customer has said yes. */
export async function correctTerms(
  decision: Decision,
  operationId: string,
  { years, input, costLimit, details }: CorrectedTerms,
): Promise<Result<'sent' | 'proposed', ByHandError | TermsRefused>> {
  const { tx, actor } = decision;
  const priced = await lockPriced(tx, operationId);
  const pricing = priced && pricingOf(priced.kind);
  if (!priced || !pricing) return fail('stale');
  const terms = await pricing.terms(tx, input, years, priced.customerId);
  if (!terms.ok) return terms;
  const { price, cost } = terms.value;
  if (price.currency !== priced.held.currency) return fail('priceNotKnown');
  const isTyped = costLimit !== null && costLimit.minor !== priced.costLimit?.minor;
  const limit = isTyped ? costLimit : cost;
  const corrected = pricing.inputFor(input, terms.value);
  const change = { terms: terms.value, input: corrected, costLimit: limit, byUserId: actor.userId };
  const facts = { ...details, years, price: toDecimal(price), held: toDecimal(priced.held) };
  if ((await reprice(tx, priced, change)) === 'proposed') {
    await propose(decision, priced, facts);
    return ok('proposed');
  }
  const options = { input: corrected, isRepriced: true, costLimit: limit, details: facts } as const;
  const done = await sendCorrected(decision, operationId, options);
  return done.ok ? ok('sent') : done;
}

async function propose(
  { tx, actor, address }: Decision,
  { id: operationId, kind, subject, customerId }: Priced,
  facts: Prisma.InputJsonObject,
): Promise<void> {
  await post(tx, priceProposed, { operationId });
  const details = { operationId, kind, ...facts };
  await audit(tx, actor, { action: 'operation.propose', subject, details, address, customerId });
}
