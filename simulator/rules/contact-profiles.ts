import { incorrect, Refusal } from '../refusal';
import type { ContactProfile } from '../world/contact-profile';
import type { World } from '../world/world';
import type { ContactKind, Tld } from './tlds';

/** Zones that a profile's contacts are made for (REG.API 8.7). */
const KINDS: Readonly<Record<string, (kind: ContactKind, tld: Tld) => boolean>> = {
  GTLD: (kind) => !['ru', 'geo', 'tj', 'com-ua'].includes(kind),
  EU: (_kind, tld) => tld.name === 'eu',
  TJ: (kind) => kind === 'tj',
  'RU.PP': (kind) => kind === 'ru',
  'RU.ORG': (kind) => kind === 'ru',
  'NEWTCI.ORG': (kind) => kind === 'geo',
  'NEWTCI.PP': (kind) => kind === 'geo',
};

export const PROFILE_TYPES: readonly string[] = Object.keys(KINDS);

/** The contacts that an account keeps under a name; refused when there are none or they are for other zones. */
export function profileContacts(
  wanted: { readonly type: string; readonly name: string },
  accountId: number,
  tld: Tld,
  world: World,
): ContactProfile['contacts'] {
  if (KINDS[wanted.type]?.(tld.contacts, tld) !== true) throw incorrect('profile_type', `not for .${tld.name}`);
  const profile = world.contactProfiles.find(
    ({ accountId: owner, type, name }) => owner === accountId && type === wanted.type && name === wanted.name,
  );
  if (profile === undefined) throw new Refusal('CONTACTS_NOT_FOUND');
  return profile.contacts;
}
