import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { rowsOf } from '@/lib/people/access/rows';
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
  /** Whose it is, and in whose name staff act; null for a name that nobody owns. */
  readonly customerId: string | null;
};

/**
 * Keeps a domain with whose it is until the transaction ends: what it asks for is asked in the name of its owner, and it
 * is not given to another meanwhile. Changes of one domain do not wait for each other here.
 */
export async function keepOwner(tx: Tx, actor: Actor, domainId: string): Promise<void> {
  const owner = actor.kind === 'customer' ? actor.customerId : null;
  await tx.$queryRaw`
    SELECT id FROM domain WHERE id = ${domainId} AND (${owner}::text IS NULL OR customer_id = ${owner}) FOR SHARE`;
}

/** A domain that the actor may change and the registrar has, kept with its owner until the transaction ends; null otherwise. */
export async function ownedDomain(
  { tx, actor }: Pick<Change<Actor>, 'tx' | 'actor'>,
  id: string,
): Promise<OwnedDomain | null> {
  await keepOwner(tx, actor, id);
  const row = await tx.domain.findFirst({
    where: {
      id,
      serviceId: { not: null },
      state: { in: ['active', 'suspended'] },
      ...rowsOf(actor, 'domains.change'),
    },
    select: {
      id: true,
      asciiName: true,
      tld: true,
      serviceId: true,
      createdOn: true,
      expiresOn: true,
      missingSince: true,
      autoRenews: true,
      customerId: true,
    },
  });
  return row?.serviceId == null ? null : { ...row, serviceId: Number(row.serviceId) };
}

/** Whether a change of this kind is already on its way or waits for a person. */
export async function isUnderWay({ tx }: Pick<Change, 'tx'>, asciiName: string, kind: string): Promise<boolean> {
  return (await tx.operation.count({ where: { subject: `domain:${asciiName}`, kind, endedAt: null } })) > 0;
}
