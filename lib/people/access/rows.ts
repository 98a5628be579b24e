import type { CustomerId } from '@/lib/base/values/ids';
import type { Actor } from './actor';
import { may, type Capability } from './policy';

/** A condition on the owner of a row; an empty one lets every row through, without owner too. */
export type OwnerCondition = { readonly customerId?: CustomerId | { readonly in: string[] } };

/** Whose rows an actor may see or change: a customer their own, staff whom the policy lets everybody's, others none. */
export function rowsOf(actor: Actor, capability: Capability): OwnerCondition {
  if (actor.kind === 'customer') return { customerId: actor.customerId };
  return may(actor, capability) ? {} : { customerId: { in: [] } };
}
