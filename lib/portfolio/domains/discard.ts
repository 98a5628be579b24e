import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { cancelOperation } from '@/lib/queue/engine/by-hand';
import { isDiscardable } from '@/lib/queue/live/discardable';
import type { Change } from '@/lib/people/access/change';

/** What becomes of the money: nothing was held, it is back, or it comes back once a bill at the registrar is deleted. */
export type Returned = 'nothing' | 'now' | 'later';

/**
 * Gives up what the actor asked for and the registrar has not carried out: its money comes back, its line of the invoice
 * ends, and what waits behind it goes on.
 */
export async function discardOperation(
  { tx, actor, address }: Change,
  { operationId }: { readonly operationId: string },
): Promise<Result<Returned, 'notFound' | 'notDiscardable'>> {
  const { customerId } = actor;
  // Locked, so that no worker takes it between this look and its end.
  await tx.$queryRaw`SELECT id FROM operation WHERE id = ${operationId}::bpchar AND customer_id = ${customerId} FOR UPDATE`;
  const operation = await tx.operation.findFirst({
    where: { id: operationId, customerId },
    select: { kind: true, state: true, sentAt: true, errorCode: true, subject: true, heldMinor: true },
  });
  if (!operation) return fail('notFound');
  const { kind, subject, heldMinor } = operation;
  if (!isDiscardable(operation)) return fail('notDiscardable');
  const done = await cancelOperation(tx, operationId, actor);
  if (!done.ok) return fail('notDiscardable');
  await audit(tx, actor, { action: 'domain.discard', subject, details: { operationId, kind }, address });
  const returned = await tx.ledgerTransaction.count({ where: { operationId, kind: 'release' } });
  if (returned > 0) return ok('now');
  // Where a bill must be deleted at the registrar first, the money is still held.
  return ok(heldMinor > 0n ? 'later' : 'nothing');
}
