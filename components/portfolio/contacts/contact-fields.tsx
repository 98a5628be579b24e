'use client';

import { useTranslations } from 'next-intl';
import { DateField } from '@/components/forms/date-field';
import { Field } from '@/components/forms/field';
import type { Fields } from '@/components/forms/form-field';
import { FormSection } from '@/components/forms/form-section';
import { RefusedField } from '@/components/forms/refused-field';
import { SelectField } from '@/components/forms/select-field';
import type { ChoiceWords } from '@/lib/portfolio/contacts/choice-words';
import type { Country } from '@/lib/portfolio/contacts/profiles/countries';
import { fieldGroups, type ContactField, type ContactFieldKind } from '@/lib/portfolio/contacts/profiles/field';

type ContactFieldsProps = {
  readonly declared: readonly ContactField[];
  readonly fields: Fields<Record<string, unknown>>;
  /** Named on the server: browsers call some countries otherwise. */
  readonly countries: readonly Country[];
  readonly choiceWords: ChoiceWords;
  /** Field -> what the registrar said against it. */
  readonly refused?: Readonly<Record<string, string>> | undefined;
};

/** The fields of a contact in the parts of their form. */
export function ContactFields({ declared, fields, countries, choiceWords, refused = {} }: ContactFieldsProps) {
  const t = useTranslations('contacts');
  return fieldGroups
    .map((group) => ({ group, members: declared.filter((field) => field.group === group) }))
    .filter(({ members }) => members.length > 0)
    .map(({ group, members }) => (
      <FormSection key={group} title={t(`groups.${group}`)}>
        {members.map((field) => (
          <ContactFormField
            key={field.name}
            declared={field}
            fields={fields}
            countries={countries}
            choiceWords={choiceWords}
            refusal={refused[field.name]}
          />
        ))}
      </FormSection>
    ));
}

const inputTypes = {
  text: 'text',
  email: 'email',
  phone: 'tel',
  digits: 'number',
} as const satisfies Record<Exclude<ContactFieldKind, 'country' | 'choice' | 'date'>, string>;

type ContactFormFieldProps = Omit<ContactFieldsProps, 'declared' | 'refused'> & {
  readonly declared: ContactField;
  readonly refusal: string | undefined;
};

/** One field of a contact, with what the registrar said against it. */
export function ContactFormField({ declared, fields, countries, choiceWords, refusal }: ContactFormFieldProps) {
  const t = useTranslations('contacts');
  const { name, words = name, kind, required, hint, autocomplete, example, width, choices = [] } = declared;
  const field = fields[name];
  if (!field) return null;
  const className = width === 'full' ? 'sm:col-span-2' : undefined;
  const common = {
    field,
    label: t(`fields.${words}`),
    hint: hint ? t(`hints.${name}`) : undefined,
    optional: !required,
    className: refusal === undefined ? className : undefined,
  };
  const control =
    kind === 'country' ? (
      <SelectField
        {...common}
        autoComplete={autocomplete}
        options={countries.map((country) => ({ value: country.code, label: country.name }))}
        placeholder={t('chooseCountry')}
      />
    ) : kind === 'choice' ? (
      <SelectField
        {...common}
        options={choices.map((value) => ({ value, label: choiceWords[name]?.[value] ?? value }))}
        placeholder={t('choose')}
      />
    ) : kind === 'date' ? (
      <DateField {...common} autoComplete={autocomplete} />
    ) : (
      <Field {...common} type={inputTypes[kind]} autoComplete={autocomplete} placeholder={example} />
    );
  if (refusal === undefined) return control;
  const said = { field: name, text: t('refused.field', { text: refusal }) };
  return (
    <RefusedField refusal={said} name={name} className={className}>
      {control}
    </RefusedField>
  );
}
