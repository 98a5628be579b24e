import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import type { CustomerActor } from '@/lib/people/access/actor';
import type { KnownContact } from './prefill';
import { isProfileId } from './profiles/declarations';
import { roleContacts, type RoleContacts } from './roles';
import { openContact } from './sealed-contact';

export type SavedContact = KnownContact & { readonly id: string };
export type SavedWithRoles = SavedContact & { readonly roles: RoleContacts };

/** The customer's contacts that have not been replaced, with their values, newest first; `id` of one of them. */
export async function savedContacts(
  tx: Pick<Tx, 'contact'>,
  { customerId }: CustomerActor,
  id?: string,
): Promise<readonly SavedWithRoles[]> {
  const rows = await tx.contact.findMany({
    where: { customerId, replacedAt: null, ...(id !== undefined && { id }) },
    select: { id: true, profile: true, sealed: true, roles: true },
    orderBy: { createdAt: 'desc' },
  });
  return rows.flatMap(({ profile, sealed, roles, ...row }) =>
    isProfileId(profile)
      ? [{ ...row, profile, values: openContact(sealed), roles: roleContacts.parse(roles ?? undefined) }]
      : [],
  );
}
