import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { zoneIn } from '@/lib/base/values/domain-name';
import { contactGroupOf, isProfileId, profilesOf } from './profiles/declarations';
import type { ProfileId } from './profiles/profile';

export type FittingContact = {
  readonly id: string;
  readonly label: string;
  readonly profile: ProfileId;
  readonly createdAt: Date;
  readonly isReplaced: boolean;
};

/** The customer's contacts that the zone of a name takes, and the one it was asked with. */
export async function fittingContacts(
  tx: Tx,
  customerId: string | null,
  { asciiName, contactId }: { readonly asciiName: string; readonly contactId: string },
): Promise<readonly FittingContact[]> {
  if (customerId === null) return [];
  const group = contactGroupOf(zoneIn(asciiName));
  const fitting = group === null ? [] : profilesOf(group);
  const rows = await tx.contact.findMany({
    where: { customerId, OR: [{ replacedAt: null, profile: { in: [...fitting] } }, { id: contactId }] },
    orderBy: { createdAt: 'desc' },
    select: { id: true, label: true, profile: true, createdAt: true, replacedAt: true },
  });
  return rows.flatMap(({ profile, replacedAt, ...row }) =>
    isProfileId(profile) ? [{ ...row, profile, isReplaced: replacedAt !== null }] : [],
  );
}
