import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** Changes whose a domain is here; answers its name and whose it was. Not while an order of it is under way. */
export async function assignOwner(
  tx: Tx,
  domainId: string,
  customerId: string | null,
): Promise<Result<{ readonly asciiName: string; readonly before: string | null }, 'notFound' | 'inProgress'>> {
  // Waits for whoever is asking for something in the name of the owner, and they for us: see keepOwner.
  await tx.$queryRaw`SELECT id FROM domain WHERE id = ${domainId} FOR NO KEY UPDATE`;
  const domain = await tx.domain.findUnique({
    where: { id: domainId },
    select: { asciiName: true, customerId: true, serviceId: true },
  });
  if (!domain) return fail('notFound');
  const known = customerId === null || (await tx.customer.count({ where: { id: customerId } })) === 1;
  if (!known) return fail('notFound');
  const { asciiName } = domain;
  const subjects = [`domain:${asciiName}`, `zone:${asciiName}`];
  const isBusy = (await tx.operation.count({ where: { subject: { in: subjects }, endedAt: null } })) > 0;
  if (isBusy || domain.serviceId === null) return fail('inProgress');
  // Whose wallet pays for renewals is for the new owner to decide.
  await tx.domain.update({ where: { id: domainId }, data: { customerId, contactId: null, autoRenews: false } });
  return ok({ asciiName, before: domain.customerId });
}
