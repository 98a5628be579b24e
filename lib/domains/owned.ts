import 'server-only';
import type { CustomerActor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/client';

/** Who changes a domain, and in which transaction. */
export type Change = { readonly tx: Tx; readonly actor: CustomerActor; readonly address: string };

export type OwnedDomain = {
  readonly id: string;
  readonly asciiName: string;
  readonly tld: string;
  readonly serviceId: number;
  /** Null: never asked for here, and the registrar does not tell. */
  readonly autoRenews: boolean | null;
};

/** A domain of the actor's own that the registrar has; null otherwise. */
export async function ownedDomain({ tx, actor }: Change, id: string): Promise<OwnedDomain | null> {
  const row = await tx.domain.findFirst({
    where: { id, customerId: actor.customerId, serviceId: { not: null }, state: { in: ['active', 'suspended'] } },
    select: { id: true, asciiName: true, tld: true, serviceId: true, autoRenews: true },
  });
  return row?.serviceId == null ? null : { ...row, serviceId: Number(row.serviceId) };
}

/** Whether a change of this kind is already on its way or waits for a person. */
export async function isUnderWay({ tx }: Change, asciiName: string, kind: string): Promise<boolean> {
  return (await tx.operation.count({ where: { subject: `domain:${asciiName}`, kind, endedAt: null } })) > 0;
}
