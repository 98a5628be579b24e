import 'server-only';
import { audit } from '@/lib/audit/audit';
import type { ActionReply } from '@/lib/auth/action-state';
import { cancelOperation } from '@/lib/operations/by-hand';
import { definitionsOf, register } from '@/lib/operations/definitions';
import { updateNameServers } from './operations';
import { ownedDomain, type Change } from './owned';

/** What a customer may give up alone: nothing that holds money. */
const discardable = definitionsOf([register(updateNameServers)]);

/** Cancels a refused change of the actor's own domain, so that what waits behind it goes on. */
export async function discardOperation(
  change: Change,
  { domainId, operationId }: { readonly domainId: string; readonly operationId: string },
): Promise<ActionReply<null>> {
  const { tx, actor, address } = change;
  const domain = await ownedDomain(change, domainId);
  if (!domain) return { ok: false, formErrors: ['errors.notFound'] };
  const subject = `domain:${domain.asciiName}`;
  const kind = { in: [...discardable.keys()] };
  const where = { id: operationId, subject, kind, customerId: actor.customerId, state: 'attention' } as const;
  if ((await tx.operation.count({ where })) === 0) return { ok: false, formErrors: ['errors.stale'] };
  const done = await cancelOperation(tx, discardable, operationId, actor);
  if (!done.ok) return { ok: false, formErrors: ['errors.stale'] };
  await audit(tx, actor, { action: 'domain.discard', subject, details: { operationId }, address });
  return { ok: true, value: null, message: 'domains.said.discarded' };
}
