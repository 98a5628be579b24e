import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import { defineOperation } from '@/lib/queue/engine/define';
import { enqueue, type EnqueueOptions } from '@/lib/queue/engine/enqueue';
import { stopRegistrarRenewalView } from './stop-registrar-renewal.view';

const registrarRenewalInput = z.object({
  domainId: z.string(),
  asciiName: z.string(),
  /** Null where the registrar's number is not known yet: then the name says which. */
  serviceId: z.int().positive().nullable(),
});

/**
 * Turns the registrar's automatic renewal off (REG.API 7.15, which takes no lists): it would renew at the reseller's cost
 * and charge nobody. Its subject is its own, so that nothing a customer asks for waits behind it.
 */
export const stopRegistrarRenewal = defineOperation({
  kind: 'domain.registrar-renewal',
  input: registrarRenewalInput,
  view: stopRegistrarRenewalView,
  billing: false,
  subject: ({ asciiName }) => `renewal-flag:${asciiName}`,
  corrections: { domainId: 'fixed', asciiName: 'fixed', serviceId: 'fixed' },
  call: async ([item], { regapi }) => {
    if (!item) return { kind: 'done', answer: [] };
    const { serviceId, asciiName } = item.input;
    const which = serviceId === null ? { domain_name: asciiName, servtype: 'domain' } : { service_id: serviceId };
    const outcome = await regapi.service.set_autorenew_flag(
      { ...which, flag_value: false },
      { lane: 'sync', operationIds: [item.id] },
    );
    return outcome.kind === 'done' ? { kind: 'done', answer: [{ ok: true, item: {} }] } : outcome;
  },
  // No function shows the flag, and setting it twice is the same as once: so it is simply set again.
  verify: async (items) => items.map(() => ({ kind: 'not-executed' })),
  onSucceeded: async (tx, { input }) => {
    await tx.domain.updateMany({ where: { id: input.domainId }, data: { registrarRenews: false } });
  },
  onCancelled: async () => undefined,
});

type Flagged = { readonly id: string; readonly asciiName: string; readonly serviceId: number | null };

/** Asks for the flag to be off, in the panel's own name; a request that is on its way is not doubled. */
export async function keepRegistrarFromRenewing(
  tx: Tx,
  { id, asciiName, serviceId }: Flagged,
  { userId = null, ...when }: Pick<EnqueueOptions, 'runAfter' | 'groupId'> & { readonly userId?: string | null } = {},
): Promise<boolean> {
  const subject = `renewal-flag:${asciiName}`;
  if ((await tx.operation.count({ where: { subject, endedAt: null } })) > 0) return false;
  await enqueue(
    tx,
    stopRegistrarRenewal,
    { domainId: id, asciiName, serviceId },
    { actor: { userId }, customerId: null, ...when },
  );
  return true;
}
