import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { ActionReply } from '@/lib/people/auth/action-state';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import { moneyReturned } from '@/lib/money/ledger/letters/money-returned';
import { post } from '@/lib/people/mail/post';
import {
  cancelOperation,
  confirmNotExecuted,
  lookAgain,
  retryOperation,
  type ByHandError,
  type RetryOptions,
} from '@/lib/queue/engine/by-hand';
import type { Result } from '@/lib/base/values/result';

/** Who of the staff decides, from where, in which transaction. */
export type Decision = { readonly tx: Tx; readonly actor: StaffActor; readonly address: string };

/** Sends an operation again as it is, or one that waits for its next try at once. */
export async function sendAgain(decision: Decision, operationId: string): Promise<ActionReply<null>> {
  const done = await retryOperation(decision.tx, operationId, { by: decision.actor });
  return settle(decision, operationId, { done, action: 'operation.retry', message: 'operations.said.retried' });
}

/** Sends an operation again with corrected input; `details` say what was corrected. */
export async function sendCorrected(
  decision: Decision,
  operationId: string,
  { details, ...corrected }: Omit<RetryOptions, 'by'> & { readonly details: Prisma.InputJsonObject },
): Promise<ActionReply<null>> {
  const done = await retryOperation(decision.tx, operationId, { by: decision.actor, ...corrected });
  return settle(decision, operationId, {
    done,
    action: 'operation.correct',
    message: 'operations.said.corrected',
    details,
  });
}

/** Has the registrar asked again what became of it. */
export async function findOutAgain(decision: Decision, operationId: string): Promise<ActionReply<null>> {
  const done = await lookAgain(decision.tx, operationId, decision.actor);
  return settle(decision, operationId, {
    done,
    action: 'operation.look-again',
    message: 'operations.said.lookedAgain',
  });
}

/** Takes the actor's word that the registrar did not execute it. */
export async function declareNotExecuted(decision: Decision, operationId: string): Promise<ActionReply<null>> {
  const done = await confirmNotExecuted(decision.tx, operationId, decision.actor);
  return settle(decision, operationId, {
    done,
    action: 'operation.not-executed',
    message: 'operations.said.confirmed',
  });
}

/** Ends it; what was held for it goes back to the customer in the same transaction. */
export async function giveUp(decision: Decision, operationId: string): Promise<ActionReply<null>> {
  const { tx, actor } = decision;
  const done = await cancelOperation(tx, operationId, actor);
  // Where a bill must be deleted first, the money is still held.
  const released = await tx.ledgerTransaction.count({ where: { operationId, kind: 'release' } });
  if (done.ok && released > 0) await post(tx, moneyReturned, { operationId });
  return settle(decision, operationId, { done, action: 'operation.cancel', message: 'operations.said.cancelled' });
}

type Settled = {
  readonly done: Result<null, ByHandError>;
  readonly action: string;
  readonly message: string;
  readonly details?: Prisma.InputJsonObject;
};

async function settle(
  { tx, actor, address }: Decision,
  operationId: string,
  { done, action, message, details = {} }: Settled,
): Promise<ActionReply<null>> {
  if (!done.ok) return { ok: false, formErrors: [errorTexts[done.error]] };
  const { kind, subject, customerId } = await tx.operation.findUniqueOrThrow({
    where: { id: operationId },
    select: { kind: true, subject: true, customerId: true },
  });
  const concerns = customerId === null ? {} : { customerId };
  await audit(tx, actor, { action, subject, details: { operationId, kind, ...details }, address, ...concerns });
  return { ok: true, value: null, message };
}

const errorTexts: Readonly<Record<ByHandError, string>> = {
  notFound: 'errors.notFound',
  notWaiting: 'errors.stale',
  outcomeOpen: 'operations.errors.outcomeOpen',
  kindUnknown: 'operations.errors.kindUnknown',
  inputInvalid: 'operations.errors.inputInvalid',
  otherSubject: 'operations.errors.otherSubject',
  notCorrectable: 'operations.errors.notCorrectable',
};
