import { contactGroups, type ContactGroup } from '@/lib/portfolio/contacts/profiles/groups';
import { gtld } from '@/lib/portfolio/contacts/profiles/gtld';
import { profileIds, type ContactProfile, type ProfileId } from '@/lib/portfolio/contacts/profiles/profile';
import { ruOrg } from '@/lib/portfolio/contacts/profiles/ru-org';
import { ruPerson } from '@/lib/portfolio/contacts/profiles/ru-person';

export const profiles: Readonly<Record<ProfileId, ContactProfile>> = { 'ru-person': ruPerson, 'ru-org': ruOrg, gtld };

const russianZones: readonly string[] = ['ru', 'su', 'рф'];

/** Zones whose registries ask for more than the profiles above know (REG.API 8.7). */
const furtherProfiles =
  /^(?:tj|us|travel|jobs|es|eu|pro|москва|moscow|дети|tatar|ru\.net|com\.ru|сайт|онлайн|(?:.+\.)?(?:ua|kz)|.+\.(?:ru|su))$/u;

/** What contact a zone asks for; null when it is one that cannot be given yet, so the zone cannot be ordered. */
export function contactGroupOf(tld: string): ContactGroup | null {
  if (russianZones.includes(tld)) return contactGroups.ru;
  return furtherProfiles.test(tld) ? null : contactGroups.gtld;
}

export function isProfileId(text: string): text is ProfileId {
  return profileIds.some((id) => id === text);
}
