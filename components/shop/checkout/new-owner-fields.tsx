'use client';

import { useTranslations } from 'next-intl';
import type { Fields } from '@/components/forms/form-field';
import { FormSection } from '@/components/forms/form-section';
import { ContactFields, ContactFormField } from '@/components/portfolio/contacts/contact-fields';
import { LatinSuggestions } from '@/components/portfolio/contacts/latin-suggestions';
import type { ChoiceWords } from '@/lib/portfolio/contacts/choice-words';
import type { OwnerChoice } from '@/lib/portfolio/contacts/choices';
import { furtherFields } from '@/lib/portfolio/contacts/owner-fields';
import { declarations } from '@/lib/portfolio/contacts/profiles/declarations';
import type { Country } from '@/lib/portfolio/contacts/profiles/countries';
import type { GroupId } from '@/lib/portfolio/contacts/profiles/profile';

type NewOwnerFieldsProps = Pick<OwnerChoice, 'groups'> &
  Pick<NonNullable<OwnerChoice['form']>, 'profile' | 'completes' | 'spellings'> & {
    readonly formId: string;
    readonly fields: Fields<Record<string, unknown>>;
    /** Named on the server: browsers call some countries otherwise. */
    readonly countries: readonly Country[];
    readonly choiceWords: ChoiceWords;
    /** The zones of each group that are bought: ".com, .net". */
    readonly zones: Readonly<Partial<Record<GroupId, string>>>;
  };

/** Each fact once: what the other zones want of the same owner is told by it where it can be, and can be put right. */
export function NewOwnerFields({ profile, completes, spellings, groups, zones, formId, ...form }: NewOwnerFieldsProps) {
  const t = useTranslations('checkout.owner');
  const declared = completes === null ? declarations[profile].fields : [];
  const further = furtherFields(profile, groups);
  return (
    <>
      <LatinSuggestions
        formId={formId}
        fields={[...declared, ...further.flatMap(({ fields }) => fields)]}
        spellings={spellings}
      />
      <ContactFields declared={declared} {...form} />
      {further.map(({ group, fields, areTold }) => (
        <FormSection
          key={group}
          title={t('further', { zones: zones[group] ?? '' })}
          note={areTold ? t('furtherNote') : undefined}
        >
          {fields.map((field) => (
            <ContactFormField key={field.name} declared={field} {...form} refusal={undefined} />
          ))}
        </FormSection>
      ))}
    </>
  );
}
