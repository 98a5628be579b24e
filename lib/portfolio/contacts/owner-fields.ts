import type { KnownContact } from '@/lib/portfolio/contacts/prefill';
import { declarations, profilesOf } from '@/lib/portfolio/contacts/profiles/declarations';
import type { ContactField, ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import type { GroupId, ProfileId } from '@/lib/portfolio/contacts/profiles/profile';
import { canBeTold, toldApart, withSuggestions } from '@/lib/portfolio/contacts/profiles/suggestions';

/*
 * One owner for all zones of a cart. Most of what one group of zones asks for is what the others ask for, perhaps in the
 * other alphabet: it is told by what is known, and only asked for where that cannot be done.
 */

/** As what an owner stands in a group of zones: as they are where that fits; null where they cannot own names there. */
export function profileIn(group: GroupId, { profile, values }: KnownContact): ProfileId | null {
  const taken = profilesOf(group);
  if (taken.includes(profile)) return profile;
  const { owner } = declarations[profile];
  const kind = owner === 'anybody' ? (values['latinCompany'] ? 'organization' : 'person') : owner;
  const fits = (other: ProfileId) => declarations[other].owner === kind || declarations[other].owner === 'anybody';
  return taken.find(fits) ?? null;
}

export type FurtherFields = {
  readonly group: GroupId;
  readonly fields: readonly ContactField[];
  /** Some of them may be told by what is known. */
  readonly areTold: boolean;
};

/** What further groups of zones ask of an owner, beside what a contact of this profile says: each fact once. */
export function furtherFields(profile: ProfileId, groups: readonly GroupId[]): readonly FurtherFields[] {
  const asked = new Set(declarations[profile].fields.map(({ name }) => name));
  return groups.flatMap((group) => {
    const other = profileIn(group, { profile, values: {} });
    const wanted = other === null || other === profile ? [] : declarations[other].fields;
    const isPerson = declarations[profile].owner === 'person';
    const more = wanted.filter(({ name, ofOrganizations }) => !asked.has(name) && !(isPerson && ofOrganizations));
    for (const { name } of more) asked.add(name);
    const fields = toldApart(more).map((field) => ({
      ...field,
      suggest: (values: ContactValues) => suggestion(field, values),
    }));
    return fields.length > 0 ? [{ group, fields, areTold: more.some(canBeTold) }] : [];
  });
}

/** What a form of them begins with: what follows from what is known of somebody. */
export function furtherValues(profile: ProfileId, groups: readonly GroupId[], known: ContactValues): ContactValues {
  const fields = furtherFields(profile, groups).flatMap((section) => section.fields);
  return Object.fromEntries(fields.map((field) => [field.name, suggestion(field, known)]));
}

function suggestion({ name, initial = '' }: ContactField, values: ContactValues): string {
  return withSuggestions({ ...values, [name]: '' })[name] ?? initial;
}
