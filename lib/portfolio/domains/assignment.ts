import 'server-only';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { fail, ok, type Result } from '@/lib/base/values/result';

type Assignment = { readonly domainId: string; readonly customerId: string | null };

/** Gives a domain to a customer, or takes it back; answers whose it was. Not while an order of it is under way. */
export async function assignOwner(
  { tx, actor, address }: Change<StaffActor>,
  { domainId, customerId }: Assignment,
): Promise<Result<{ readonly before: string | null }, 'notFound' | 'inProgress'>> {
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
  const { customerId: before } = domain;
  const details = { before, after: customerId };
  await audit(tx, actor, { action: 'domain.assign', subject: `domain:${asciiName}`, details, address });
  return ok({ before });
}
