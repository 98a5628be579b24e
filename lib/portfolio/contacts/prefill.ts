import { declarations } from '@/lib/portfolio/contacts/profiles/declarations';
import type { ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import type { ProfileId } from '@/lib/portfolio/contacts/profiles/profile';
import { withSuggestions } from '@/lib/portfolio/contacts/profiles/suggestions';

export type KnownContact = { readonly profile: ProfileId; readonly values: ContactValues };

/** What a new contact can start from, so that a fact is asked once: another contact of the same customer. */
export function prefill(profile: ProfileId, known: KnownContact | null): ContactValues {
  const { fields } = declarations[profile];
  const values = known ? withSuggestions(known.values) : { country: 'RU' };
  const begun = fields.flatMap(({ name, initial }) => {
    const value = known?.profile === profile ? known.values[name] : (values[name] ?? initial);
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(begun);
}
