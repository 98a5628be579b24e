import type { ProfileId } from '@/lib/portfolio/contacts/profiles/profile';

/** Which profiles a zone takes, any one of them. */
export type ContactGroup = { readonly id: 'ru' | 'gtld'; readonly profiles: readonly ProfileId[] };

export const contactGroups: Readonly<Record<ContactGroup['id'], ContactGroup>> = {
  ru: { id: 'ru', profiles: ['ru-person', 'ru-org'] },
  gtld: { id: 'gtld', profiles: ['gtld'] },
};

/** Whether a contact of this profile owns names of a group as it is. */
export function fitsGroup(profile: ProfileId, group: ContactGroup['id']): boolean {
  return contactGroups[group].profiles.includes(profile);
}
