'use client';

import { useTranslations } from 'next-intl';
import type { Fields } from '@/components/forms/form-field';
import { FormSection } from '@/components/forms/form-section';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { RoleFields } from '@/components/portfolio/contacts/role-fields';
import { ContactFields, ContactFormField } from '@/components/portfolio/contacts/contact-fields';
import { LatinSuggestions } from '@/components/portfolio/contacts/latin-suggestions';
import type { ChoiceWords } from '@/lib/portfolio/contacts/choice-words';
import type { OwnerChoice } from '@/lib/portfolio/contacts/choices';
import { furtherFields } from '@/lib/portfolio/contacts/owner-fields';
import { declarations } from '@/lib/portfolio/contacts/profiles/declarations';
import type { Country } from '@/lib/portfolio/contacts/profiles/countries';
import type { RoleForm } from '@/lib/portfolio/contacts/schema';
import type { GroupId } from '@/lib/portfolio/contacts/profiles/profile';

type NewOwnerFieldsProps = Pick<OwnerChoice, 'groups'> &
  Pick<NonNullable<OwnerChoice['form']>, 'profile' | 'completes' | 'spellings' | 'roles'> & {
    readonly formId: string;
    readonly fields: Fields<Record<string, unknown> & RoleForm>;
    /** Named on the server: browsers call some countries otherwise. */
    readonly countries: readonly Country[];
    readonly choiceWords: ChoiceWords;
    /** The zones of each group that are bought: ".com, .net". */
    readonly zones: Readonly<Partial<Record<GroupId, string>>>;
  };

/** Each fact once: what the other zones want of the same owner is told by it where it can be, and can be put right. */
export function NewOwnerFields({
  profile,
  completes,
  spellings,
  roles,
  groups,
  zones,
  formId,
  ...form
}: NewOwnerFieldsProps) {
  const t = useTranslations('checkout.owner');
  const contacts = useTranslations('contacts.roles');
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
      {roles && (
        <FormSection title={contacts('title')} note={contacts('checkoutNote')}>
          <HiddenFields values={{ roled: roles.profile }} />
          <RoleFields fields={form.fields} roles={roles.roles} others={roles.others} />
        </FormSection>
      )}
    </>
  );
}
