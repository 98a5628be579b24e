import { z } from 'zod';
import { contactGroupOf } from '@/lib/portfolio/contacts/profiles/declarations';

/** Kinds of contact data that an account keeps on the registrar's own site, as the registrar names them (REG.API 8.7). */
export const registrarProfileTypes = ['GTLD', 'EU', 'TJ', 'RU.PP', 'RU.ORG', 'NEWTCI.ORG', 'NEWTCI.PP'] as const;
type RegistrarProfileType = (typeof registrarProfileTypes)[number];

/** Which of the kept contacts a name is registered with, in place of one of the panel's. */
export const registrarProfile = z.object({ type: z.enum(registrarProfileTypes), name: z.string().min(1).max(100) });

export type RegistrarProfile = z.output<typeof registrarProfile>;

/** The kinds that all of these zones take: none where one takes none. */
export function registrarProfilesForAll(tlds: readonly string[]): readonly RegistrarProfile['type'][] {
  return registrarProfileTypes.filter((type) => tlds.every((tld) => registrarProfilesFor(tld).includes(type)));
}

/** The kinds that a zone takes; none where nobody has written one down. */
export function registrarProfilesFor(tld: string): readonly RegistrarProfileType[] {
  if (tld === 'eu') return ['EU', 'GTLD'];
  const group = contactGroupOf(tld);
  if (group === 'ru') return ['RU.PP', 'RU.ORG'];
  if (group === 'geo') return ['NEWTCI.PP', 'NEWTCI.ORG'];
  if (group === 'tj') return ['TJ'];
  return group === null || group === 'com-ua' ? [] : ['GTLD'];
}
