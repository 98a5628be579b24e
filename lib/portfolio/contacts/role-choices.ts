import 'server-only';
import { db } from '@/lib/base/db/client';
import type { CustomerActor } from '@/lib/people/access/actor';
import { isProfileId } from './profiles/declarations';
import { roleContacts, rolesOf } from './roles';
import type { OtherRole } from './role-fields';
import { newestVersion } from './versions';

export type RoleChoices = {
  /** Who stands for each role; null is the owner. */
  readonly roles: readonly { readonly role: OtherRole; readonly chosen: string | null }[];
  /** The customer's other contacts of this kind. */
  readonly others: readonly { readonly id: string; readonly label: string }[];
};

/** Who stands for the roles of a contact of the customer's own, and who could; null where its zones know the owner alone. */
export async function roleChoices({ customerId }: CustomerActor, id: string): Promise<RoleChoices | null> {
  const contact = await db.contact.findFirst({
    where: { id, customerId, replacedAt: null },
    select: { profile: true, roles: true },
  });
  if (!contact || !isProfileId(contact.profile)) return null;
  const { profile } = contact;
  const asked = rolesOf(profile);
  if (asked.length === 0) return null;
  const others = await db.contact.findMany({
    where: { customerId, profile, replacedAt: null, id: { not: id } },
    orderBy: [{ label: 'asc' }, { id: 'asc' }],
    select: { id: true, label: true },
  });
  const kept = roleContacts.parse(contact.roles ?? undefined);
  const roles = await Promise.all(
    asked.map(async (role) => {
      const named = kept[role];
      const chosen = named === undefined ? null : await newestVersion(db, named);
      return { role, chosen: others.some((other) => other.id === chosen) ? chosen : null };
    }),
  );
  return { roles, others };
}
