'use client';

import { useTranslations } from 'next-intl';
import type { Fields } from '@/components/forms/form-field';
import { FormSection } from '@/components/forms/form-section';
import { ContactFields, ContactFormField } from '@/components/portfolio/contacts/contact-fields';
import { LatinSuggestions } from '@/components/portfolio/contacts/latin-suggestions';
import type { OwnerChoice } from '@/lib/portfolio/contacts/choices';
import { fitsGroup } from '@/lib/portfolio/contacts/profiles/groups';
import { latinFields } from '@/lib/portfolio/contacts/latin-fields';
import { profileFields } from '@/lib/portfolio/contacts/profiles/form-fields';
import type { Country } from '@/lib/portfolio/contacts/profiles/countries';
import type { ProfileId } from '@/lib/portfolio/contacts/profiles/profile';

type NewOwnerFieldsProps = Pick<OwnerChoice, 'groups'> & {
  readonly profile: ProfileId;
  readonly formId: string;
  readonly fields: Fields<Record<string, unknown>>;
  readonly countries: readonly Country[];
};

/** Each fact once: what the other zones want of the same owner is spelled from it, and can be put right. */
export function NewOwnerFields({ profile, groups, formId, fields, countries }: NewOwnerFieldsProps) {
  const t = useTranslations('checkout.owner');
  const declared = profileFields[profile];
  const latin = groups.every((group) => fitsGroup(profile, group)) ? [] : latinFields(profile);
  return (
    <>
      <LatinSuggestions formId={formId} fields={[...declared, ...latin]} />
      <ContactFields declared={declared} fields={fields} countries={countries} />
      {latin.length > 0 && (
        <FormSection title={t('latin')} note={t('latinNote')}>
          {latin.map((field) => (
            <ContactFormField
              key={field.name}
              declared={field}
              fields={fields}
              countries={countries}
              refusal={undefined}
            />
          ))}
        </FormSection>
      )}
    </>
  );
}
