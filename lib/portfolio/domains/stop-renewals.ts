import 'server-only';
import type { Tx } from '@/lib/base/db/client';
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

/** Asks for such flags to be off, the names that end first before others; answers how many were asked for. */
export async function stopAll(tx: Tx, userId: string): Promise<number> {
  const select = { id: true, asciiName: true, serviceId: true } as const;
  const all = await tx.domain.findMany({ where: mayRenewThere, orderBy: { expiresOn: 'asc' }, select });
  const kind = stopRegistrarRenewal.kind;
  const underWay = await tx.operation.findMany({ where: { kind, endedAt: null }, select: { subject: true } });
  const asking = new Set(underWay.map(({ subject }) => subject));
  const domains = all.filter(({ asciiName }) => !asking.has(`renewal-flag:${asciiName}`)).slice(0, mostAtOnce);
  const begunAt = Date.now();
  let asked = 0;
  for (const { id, asciiName, serviceId } of domains) {
    const runAfter = new Date(begunAt + asked * secondsApart * 1_000);
    const which = { id, asciiName, serviceId: serviceId === null ? null : Number(serviceId) };
    if (await keepRegistrarFromRenewing(tx, which, { userId, runAfter })) asked += 1;
  }
  return asked;
}
