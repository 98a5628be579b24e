import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { audit } from '@/lib/people/audit/audit';
import type { HoldError } from '@/lib/money/ledger/ledger';
import type { Change } from '@/lib/people/access/change';
import { post } from '@/lib/people/mail/post';
import { needsAttention } from '@/lib/queue/live/letters/needs-attention';
import { retryOperation } from '@/lib/queue/engine/by-hand';
import { toDecimal } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { applyTerms } from './apply';
import { lockPriced, type Priced } from './priced';
import { isOpen } from '@/lib/queue/live/proposal';
import { termsOf } from './proposal';
import { pricingOf } from './terms';

type Answer = { readonly repricingId: string };

/** Whose proposal it is not, or one that nobody waits for any more. */
export type AnswerRefusal = 'notFound' | 'proposalOver';

/** The customer's yes: holds the price that was shown and sends the corrected order, or says what is missing. Twice is once. */
export async function acceptProposal(
  change: Change,
  { repricingId }: Answer,
): Promise<Result<null, AnswerRefusal | HoldError>> {
  const { tx, actor } = change;
  const found = await locked(change, repricingId);
  if (!found) return fail('notFound');
  const { row, priced } = found;
  if (row.state === 'accepted') return ok(null);
  if (!priced || !isOpen(row, priced)) return fail('proposalOver');
  const terms = termsOf(row);
  const applied = await applyTerms(tx, priced, { number: row.number, terms, input: row.input });
  if (!applied.ok) return applied;
  await pricingOf(priced.kind)?.onApplied(tx, row.input);
  const sent = await retryOperation(tx, priced.id, {
    by: actor,
    input: row.input,
    isRepriced: true,
    costLimit: terms.cost,
  });
  if (!sent.ok) return fail('proposalOver');
  await decide(change, found, 'accepted');
  return ok(null);
}

/** The customer's no: the operation stays as it was, to be corrected otherwise or given up, and staff are told so. */
export async function declineProposal(change: Change, { repricingId }: Answer): Promise<Result<null, AnswerRefusal>> {
  const found = await locked(change, repricingId);
  if (!found) return fail('notFound');
  if (found.row.state === 'declined') return ok(null);
  if (found.row.state !== 'proposed') return fail('proposalOver');
  await decide(change, found, 'declined');
  if (found.priced) await post(change.tx, needsAttention, { operationId: found.priced.id });
  return ok(null);
}

type Found = Awaited<ReturnType<typeof locked>>;

/** Locks the operation first, as everything does that prices it, and then reads what was proposed. */
async function locked({ tx, actor: { customerId } }: Change, id: string) {
  const asked = await tx.repricing.findFirst({ where: { id, customerId }, select: { operationId: true } });
  if (!asked) return null;
  const priced: Priced | null = await lockPriced(tx, asked.operationId, customerId);
  const row = await tx.repricing.findFirst({
    where: { id, customerId },
    include: { operation: { select: { kind: true, subject: true } } },
  });
  return row && { row, priced };
}

async function decide(
  { tx, actor, address }: Change,
  { row }: NonNullable<Found>,
  state: 'accepted' | 'declined',
): Promise<void> {
  await tx.repricing.update({
    where: { id: row.id },
    data: { state, decidedAt: now(), decidedByUserId: actor.userId },
  });
  const { operationId, years, operation } = row;
  const details = { operationId, kind: operation.kind, years, price: toDecimal(termsOf(row).price) };
  const action = state === 'accepted' ? 'operation.accept' : 'operation.decline';
  await audit(tx, actor, { action, subject: operation.subject, details, address });
}
