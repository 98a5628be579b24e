import 'server-only';
import type { CustomerActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import type { Tx } from '@/lib/base/db/client';

export type OwnedDomain = {
  readonly id: string;
  readonly asciiName: string;
  readonly tld: string;
  readonly serviceId: number;
  readonly createdOn: Date | null;
  readonly expiresOn: Date | null;
  /** The registrar's list no longer holds it: it cannot be renewed. */
  readonly missingSince: Date | null;
  readonly autoRenews: boolean;
};

/**
 * Keeps a domain of a customer's with them until the transaction ends: what it asks for is asked in the name of its
 * owner, and it is not given to another meanwhile. Changes of one domain do not wait for each other here.
 */
export async function keepOwner(tx: Tx, { customerId }: CustomerActor, domainId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM domain WHERE id = ${domainId} AND customer_id = ${customerId} FOR SHARE`;
}

/** A domain of the actor's own that the registrar has, kept theirs until the transaction ends; null otherwise. */
export async function ownedDomain(
  { tx, actor }: Pick<Change, 'tx' | 'actor'>,
  id: string,
): Promise<OwnedDomain | null> {
  await keepOwner(tx, actor, id);
  const row = await tx.domain.findFirst({
    where: { id, customerId: actor.customerId, serviceId: { not: null }, state: { in: ['active', 'suspended'] } },
    select: {
      id: true,
      asciiName: true,
      tld: true,
      serviceId: true,
      createdOn: true,
      expiresOn: true,
      missingSince: true,
      autoRenews: true,
    },
  });
  return row?.serviceId == null ? null : { ...row, serviceId: Number(row.serviceId) };
}

/** Whether a change of this kind is already on its way or waits for a person. */
export async function isUnderWay({ tx }: Pick<Change, 'tx'>, asciiName: string, kind: string): Promise<boolean> {
  return (await tx.operation.count({ where: { subject: `domain:${asciiName}`, kind, endedAt: null } })) > 0;
}
