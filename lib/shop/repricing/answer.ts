import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { ActionReply } from '@/lib/people/auth/action-state';
import type { HoldError } from '@/lib/money/ledger/ledger';
import type { Change } from '@/lib/people/access/change';
import { messageKey } from '@/lib/base/i18n/message-key';
import { post } from '@/lib/people/mail/post';
import { needsAttention } from '@/lib/queue/live/letters/needs-attention';
import { retryOperation } from '@/lib/queue/engine/by-hand';
import { toDecimal } from '@/lib/base/values/money';
import { applyTerms } from './apply';
import { lockPriced, type Priced } from './priced';
import { isOpen } from '@/lib/queue/live/proposal';
import { termsOf } from './proposal';
import { pricingOf } from './terms';

type Answer = { readonly repricingId: string };

/** The customer's yes: holds the price that was shown and sends the corrected order, or says what is missing. Twice is once. */
export async function acceptProposal(change: Change, { repricingId }: Answer): Promise<ActionReply<null>> {
  const { tx, actor } = change;
  const found = await locked(change, repricingId);
  if (!found) return { ok: false, formErrors: ['errors.notFound'] };
  const { row, priced } = found;
  if (row.state === 'accepted') return accepted;
  if (!priced || !isOpen(row, priced)) return over;
  const terms = termsOf(row);
  const applied = await applyTerms(tx, priced, { number: row.number, terms, input: row.input });
  if (!applied.ok) return missingFunds(applied.error);
  await pricingOf(priced.kind)?.onApplied(tx, row.input);
  const sent = await retryOperation(tx, priced.id, {
    by: actor,
    input: row.input,
    isRepriced: true,
    costLimit: terms.cost,
  });
  if (!sent.ok) return over;
  await decide(change, found, 'accepted');
  return accepted;
}

/** The customer's no: the operation stays as it was, to be corrected otherwise or given up, and staff are told so. */
export async function declineProposal(change: Change, { repricingId }: Answer): Promise<ActionReply<null>> {
  const found = await locked(change, repricingId);
  if (!found) return { ok: false, formErrors: ['errors.notFound'] };
  if (found.row.state === 'declined') return declined;
  if (found.row.state !== 'proposed') return over;
  await decide(change, found, 'declined');
  if (found.priced) await post(change.tx, needsAttention, { operationId: found.priced.id });
  return declined;
}

/** What is missing for a price, and where it is added. */
export function missingFunds({ missing }: HoldError): ActionReply<null> {
  const values = { amount: toDecimal(missing), currency: missing.currency };
  return { ok: false, formErrors: [messageKey('operations.errors.topUp', values)] };
}

const accepted = { ok: true, value: null, message: 'operations.said.accepted' } as const;
const declined = { ok: true, value: null, message: 'operations.said.declined' } as const;
const over = { ok: false, formErrors: ['operations.errors.proposalOver'] } as const;

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
    data: { state, decidedAt: new Date(), decidedByUserId: actor.userId },
  });
  const { operationId, years, operation } = row;
  const details = { operationId, kind: operation.kind, years, price: toDecimal(termsOf(row).price) };
  const action = state === 'accepted' ? 'operation.accept' : 'operation.decline';
  await audit(tx, actor, { action, subject: operation.subject, details, address });
}
