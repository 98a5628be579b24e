import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import type { Actor, CustomerActor } from '@/lib/people/access/actor';
import { rowsOf } from '@/lib/people/access/rows';
import { addressesOf } from './answer';

/** An offer that the owner of a domain made of it. */
export type MadeOffer = { readonly id: string; readonly toEmail: string; readonly expiresAt: Date };

/** The offer that stands of a domain of the customer's own (any, for staff); null where none does. */
export async function offerOf(actor: Actor, domainId: string): Promise<MadeOffer | null> {
  return db.handOver.findFirst({
    where: { domainId, state: 'offered', expiresAt: { gt: now() }, domain: rowsOf(actor, 'customers.view') },
    select: { id: true, toEmail: true, expiresAt: true },
  });
}

export type ReceivedOffer = {
  readonly id: string;
  readonly asciiName: string;
  readonly unicodeName: string;
  readonly expiresOn: Date | null;
  /** Who offers it, by the address that they are written to. */
  readonly giver: string;
  readonly expiresAt: Date;
};

/** Domains that others offer to a customer. */
export async function receivedOffers(actor: CustomerActor): Promise<readonly ReceivedOffer[]> {
  const offers = await db.handOver.findMany({
    where: { state: 'offered', expiresAt: { gt: now() }, toEmail: { in: [...(await addressesOf(db, actor))] } },
    select: {
      id: true,
      fromCustomerId: true,
      expiresAt: true,
      from: { select: { email: true } },
      domain: { select: { asciiName: true, unicodeName: true, expiresOn: true, customerId: true } },
    },
    orderBy: { createdAt: 'asc' },
    take: 50,
  });
  // One that staff have given to somebody else meanwhile is nobody's to offer.
  return offers.flatMap(({ id, fromCustomerId, expiresAt, from, domain: { customerId: owner, ...domain } }) =>
    owner === fromCustomerId ? [{ id, expiresAt, giver: from.email, ...domain }] : [],
  );
}
