import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import { beginGroup } from '@/lib/queue/engine/enqueue-group';
import { keepRegistrarFromRenewing, stopRegistrarRenewal } from './operations/stop-registrar-renewal';

/** Registrar's renewals that are on as far as anybody knows; the flag takes no lists, so each is a call (REG.API 7.15). */
export const mayRenewThere = {
  serviceId: { not: null },
  missingSince: null,
  state: { in: ['active', 'suspended'] },
  OR: [{ registrarRenews: null }, { registrarRenews: true }],
} satisfies NonNullable<Parameters<Tx['domain']['findMany']>[0]>['where'];

/** One call in this time, so that what people ask for is not held up behind a long list. */
export const secondsApart = 4;

/** An hour's calls: what is beyond is asked for by pressing again. */
export const mostAtOnce = 1_000;

/** Asks for such flags to be off as one group, the names that end first before others; answers its id, or null where none is left. */
export async function stopAll(tx: Tx, userId: string): Promise<string | null> {
  // Two that press at once do not ask for the same names.
  await lock(tx, 'stop-renewals');
  const domains = await namesToAsk(tx);
  if (domains.length === 0) return null;
  const begunAt = nowMs();
  const promised = { count: domains.length, calls: domains.length };
  const groupId = await beginGroup(tx, {
    actor: { userId },
    customerId: null,
    kind: stopRegistrarRenewal.kind,
    promised,
  });
  for (const [index, { id, asciiName, serviceId }] of domains.entries()) {
    const runAfter = new Date(begunAt + index * secondsApart * 1_000);
    const which = { id, asciiName, serviceId: serviceId === null ? null : Number(serviceId) };
    await keepRegistrarFromRenewing(tx, which, { userId, runAfter, groupId });
  }
  return groupId;
}

async function namesToAsk(tx: Tx) {
  const select = { id: true, asciiName: true, serviceId: true } as const;
  const all = await tx.domain.findMany({ where: mayRenewThere, orderBy: { expiresOn: 'asc' }, select });
  const { kind } = stopRegistrarRenewal;
  const underWay = await tx.operation.findMany({ where: { kind, endedAt: null }, select: { subject: true } });
  const asking = new Set(underWay.map(({ subject }) => subject));
  return all.filter(({ asciiName }) => !asking.has(`renewal-flag:${asciiName}`)).slice(0, mostAtOnce);
}
