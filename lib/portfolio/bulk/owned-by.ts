import type { Prisma } from '@/generated/prisma/client';
import type { Actor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';

/** The domains that somebody may change together: a customer's own, or any for staff; null where none. */
export function ownedBy(actor: Actor): Prisma.DomainWhereInput | null {
  if (actor.kind === 'customer') return { customerId: actor.customerId };
  return may(actor, 'customers.change') ? {} : null;
}
