import { prefill } from '@/lib/portfolio/contacts/prefill';
import type { ContactField } from '@/lib/portfolio/contacts/profiles/field';
import { profileFields } from '@/lib/portfolio/contacts/profiles/form-fields';
import type { ProfileId } from '@/lib/portfolio/contacts/profiles/profile';

/** The fields that only Latin letters add to a contact of another profile. */
export function latinFields(profile: ProfileId): readonly ContactField[] {
  const asked = new Set(profileFields[profile].map(({ name }) => name));
  return profileFields.gtld
    .filter(({ name }) => !asked.has(name))
    .map((field) => ({ ...field, latinOf: (values) => prefill('gtld', { profile, values })[field.name] ?? '' }));
}
