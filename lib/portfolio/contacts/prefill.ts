import type { ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import type { ProfileId } from '@/lib/portfolio/contacts/profiles/profile';
import { transliterate } from '@/lib/portfolio/contacts/profiles/transliterate';

export type KnownContact = { readonly profile: ProfileId; readonly values: ContactValues };

/** What a new contact can start from, so that a fact is asked once: another contact of the same customer. */
export function prefill(profile: ProfileId, known: KnownContact | null): ContactValues {
  if (!known) return { country: 'RU' };
  if (known.profile === profile) return known.values;
  const { values } = known;
  const shared = pick(values, ['email', 'phone', 'country', 'postcode']);
  return profile === 'gtld' ? { ...shared, ...latinOf(values) } : { ...shared, ...pick(values, ['city', 'address']) };
}

function latinOf(values: ContactValues): ContactValues {
  const latin = {
    latinFirstName: values['firstName'],
    latinLastName: values['lastName'],
    latinCompany: values['latinOrgName'],
    latinCity: values['city'],
    latinState: values['city'],
    latinAddress: values['address'],
  };
  const known = Object.entries(latin).flatMap(([name, value]) =>
    value ? [[name, transliterate(value)] as const] : [],
  );
  return Object.fromEntries(known);
}

function pick(values: ContactValues, names: readonly string[]): ContactValues {
  return Object.fromEntries(names.flatMap((name) => (values[name] ? [[name, values[name]] as const] : [])));
}
