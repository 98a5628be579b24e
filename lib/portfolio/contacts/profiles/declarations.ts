import { comUa } from '@/lib/portfolio/contacts/profiles/com-ua';
import { cyrillic } from '@/lib/portfolio/contacts/profiles/cyrillic';
import { es } from '@/lib/portfolio/contacts/profiles/es';
import { geoOrg } from '@/lib/portfolio/contacts/profiles/geo-org';
import { geoPerson } from '@/lib/portfolio/contacts/profiles/geo-person';
import { gtld } from '@/lib/portfolio/contacts/profiles/gtld';
import { jobs } from '@/lib/portfolio/contacts/profiles/jobs';
import { kz } from '@/lib/portfolio/contacts/profiles/kz';
import { ppUa } from '@/lib/portfolio/contacts/profiles/pp-ua';
import { pro } from '@/lib/portfolio/contacts/profiles/pro';
import type { Declaration } from '@/lib/portfolio/contacts/profiles/declare';
import { profileIds, type GroupId, type ProfileId } from '@/lib/portfolio/contacts/profiles/profile';
import { ruOrg } from '@/lib/portfolio/contacts/profiles/ru-org';
import { ruPerson } from '@/lib/portfolio/contacts/profiles/ru-person';
import { tj } from '@/lib/portfolio/contacts/profiles/tj';
import { travel } from '@/lib/portfolio/contacts/profiles/travel';
import { us } from '@/lib/portfolio/contacts/profiles/us';

/** The one table of kinds of registrant: what each is asked and what becomes of it, without what checks it. */
export const declarations: Readonly<Record<ProfileId, Declaration>> = {
  'ru-person': ruPerson,
  'ru-org': ruOrg,
  'geo-person': geoPerson,
  'geo-org': geoOrg,
  cyrillic,
  gtld,
  pro,
  us,
  es,
  jobs,
  travel,
  kz,
  'com-ua': comUa,
  'pp-ua': ppUa,
  tj,
};

const inOrder = profileIds.map((id) => declarations[id]);

/** The profiles that the zones of a group take, any one of them. */
export function profilesOf(group: GroupId): readonly ProfileId[] {
  return inOrder.filter((profile) => profile.group === group).map(({ id }) => id);
}

/** Zones below others whose registries ask for what nobody has written down (REG.API 8.7). */
const unknown = /^(?:ua|.+\.(?:ua|ru|su))$/u;

/** What a zone, by its Unicode name, asks of a registrant; null when nobody knows, so that it cannot be ordered. */
export function contactGroupOf(tld: string): GroupId | null {
  const own = inOrder.find(({ zones }) => zones.some((zone) => zone === tld || isBelow(tld, zone)));
  if (own) return own.group;
  return unknown.test(tld) ? null : 'gtld';
}

const isBelow = (tld: string, zone: string) => zone.startsWith('*.') && tld.endsWith(zone.slice(1));

export function isProfileId(text: string): text is ProfileId {
  return profileIds.some((id) => id === text);
}
