import { checked } from '@/lib/portfolio/contacts/profiles/checked';
import { declarations } from '@/lib/portfolio/contacts/profiles/declarations';
import type { ContactProfile, ProfileId } from '@/lib/portfolio/contacts/profiles/profile';

/** Every kind of registrant with what checks it and writes its parameters. */
export const profiles: Readonly<Record<ProfileId, ContactProfile>> = {
  'ru-person': checked(declarations['ru-person']),
  'ru-org': checked(declarations['ru-org']),
  'geo-person': checked(declarations['geo-person']),
  'geo-org': checked(declarations['geo-org']),
  cyrillic: checked(declarations.cyrillic),
  gtld: checked(declarations.gtld),
  pro: checked(declarations.pro),
  us: checked(declarations.us),
  es: checked(declarations.es),
  jobs: checked(declarations.jobs),
  travel: checked(declarations.travel),
  kz: checked(declarations.kz),
  'com-ua': checked(declarations['com-ua']),
  'pp-ua': checked(declarations['pp-ua']),
  tj: checked(declarations.tj),
};
