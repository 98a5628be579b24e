import 'server-only';
import { audit } from '@/lib/people/audit/audit';
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
export async function sendAgain(decision: Decision, operationId: string): Promise<Result<null, ByHandError>> {
  const done = await retryOperation(decision.tx, operationId, { by: decision.actor });
  return settle(decision, operationId, { done, action: 'operation.retry' });
}

/** Sends an operation again with corrected input; `details` say what was corrected. */
export async function sendCorrected(
  decision: Decision,
  operationId: string,
  { details, ...corrected }: Omit<RetryOptions, 'by'> & { readonly details: Prisma.InputJsonObject },
): Promise<Result<null, ByHandError>> {
  const done = await retryOperation(decision.tx, operationId, { by: decision.actor, ...corrected });
  return settle(decision, operationId, {
    done,
    action: 'operation.correct',
    details,
  });
}

/** Has the registrar asked again what became of it. */
export async function findOutAgain(decision: Decision, operationId: string): Promise<Result<null, ByHandError>> {
  const done = await lookAgain(decision.tx, operationId, decision.actor);
  return settle(decision, operationId, {
    done,
    action: 'operation.look-again',
  });
}

/** Takes the actor's word that the registrar did not execute it. */
export async function declareNotExecuted(decision: Decision, operationId: string): Promise<Result<null, ByHandError>> {
  const done = await confirmNotExecuted(decision.tx, operationId, decision.actor);
  return settle(decision, operationId, {
    done,
    action: 'operation.not-executed',
  });
}

/** Ends it; what was held for it goes back to the customer in the same transaction. */
export async function giveUp(decision: Decision, operationId: string): Promise<Result<null, ByHandError>> {
  const { tx, actor } = decision;
  const done = await cancelOperation(tx, operationId, actor);
  // Where a bill must be deleted first, the money is still held.
  const released = await tx.ledgerTransaction.count({ where: { operationId, kind: 'release' } });
  if (done.ok && released > 0) await post(tx, moneyReturned, { operationId });
  return settle(decision, operationId, { done, action: 'operation.cancel' });
}

type Settled = {
  readonly done: Result<null, ByHandError>;
  readonly action: string;
  readonly details?: Prisma.InputJsonObject;
};

async function settle(
  { tx, actor, address }: Decision,
  operationId: string,
  { done, action, details = {} }: Settled,
): Promise<Result<null, ByHandError>> {
  if (!done.ok) return done;
  const { kind, subject, customerId } = await tx.operation.findUniqueOrThrow({
    where: { id: operationId },
    select: { kind: true, subject: true, customerId: true },
  });
  const concerns = customerId === null ? {} : { customerId };
  await audit(tx, actor, { action, subject, details: { operationId, kind, ...details }, address, ...concerns });
  return done;
}
