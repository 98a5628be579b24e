import 'server-only';
import type { Actor } from '@/lib/people/access/actor';

/** Which lists somebody may see: their own, and those of nobody whose address they know. */
export function visibleTo(actor: Actor | null) {
  return actor?.kind === 'customer'
    ? { OR: [{ customerId: actor.customerId }, { customerId: null }] }
    : { customerId: null };
}
