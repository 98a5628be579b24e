import type { Actor } from '@/lib/people/access/actor';
import { actsInPerson } from '@/lib/people/access/policy';
import type { CartOwner } from '@/lib/shop/cart/quote';

/** Whose cart a request is about. Staff who see the panel as a customer see the customer's; their own browser's is left out. */
export function cartOwnerOf(token: string | null, actor: Actor | null): CartOwner {
  const isOwnBrowser = actor === null || actsInPerson(actor);
  return { token: isOwnBrowser ? token : null, customerId: actor?.kind === 'customer' ? actor.customerId : null };
}
