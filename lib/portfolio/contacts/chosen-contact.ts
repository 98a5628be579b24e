import 'server-only';
import type { CustomerActor } from '@/lib/people/access/actor';
import { isProfileId, profilesOf } from '@/lib/portfolio/contacts/profiles/declarations';
import type { GroupId } from '@/lib/portfolio/contacts/profiles/profile';
import type { Tx } from '@/lib/base/db/client';

/** The contact that was chosen for a group of zones; null where it is not the customer's to order with there now. */
export async function chosenContact(
  tx: Tx,
  actor: Pick<CustomerActor, 'customerId'>,
  group: GroupId,
  id: string | undefined,
): Promise<string | null> {
  if (id === undefined) return null;
  const row = await tx.contact.findFirst({
    where: { id, customerId: actor.customerId, replacedAt: null },
    select: { profile: true },
  });
  return row && isProfileId(row.profile) && profilesOf(group).includes(row.profile) ? id : null;
}
