import type { Actor } from '@/lib/auth/actor';
import { actsInPerson } from '@/lib/auth/policy';
import type { CartOwner } from '@/lib/catalogue/quote';

/** Whose cart a request is about. Staff who see the panel as a customer see the customer's; their own browser's is left out. */
export function cartOwnerOf(token: string | null, actor: Actor | null): CartOwner {
  const isOwnBrowser = actor === null || actsInPerson(actor);
  return { token: isOwnBrowser ? token : null, customerId: actor?.kind === 'customer' ? actor.customerId : null };
}
