'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LatinSuggestions } from '@/components/portfolio/contacts/latin-suggestions';
import { Field } from '@/components/forms/field';
import { ActionForm, type Fields } from '@/components/forms/form';
import { FormSection } from '@/components/forms/form-section';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { RefusedField } from '@/components/forms/refused-field';
import { AgreeField } from '@/components/people/legal/agree-field';
import { ButtonLink } from '@/components/ui/button-link';
import { Icon } from '@/components/ui/icon';
import type { FormAction } from '@/lib/people/auth/action-state';
import { saveContact } from '@/lib/portfolio/contacts/actions';
import { mendContact } from '@/lib/portfolio/domains/actions';
import type { Country } from '@/lib/portfolio/contacts/profiles/countries';
import { profiles } from '@/lib/portfolio/contacts/profiles';
import {
  fieldGroups,
  type ContactField,
  type ContactFieldKind,
  type ContactValues,
} from '@/lib/portfolio/contacts/profiles/field';
import type { ProfileId } from '@/lib/portfolio/contacts/profiles/profile';
import { contactInput, type ContactReturn } from '@/lib/portfolio/contacts/schema';

import type { LegalVersion } from '@/lib/people/legal/kinds';

export type ContactFormProps = {
  readonly profile: ProfileId;
  readonly values: ContactValues;
  /** The contact that is edited; absent for a new one. */
  readonly replaces?: string | undefined;
  readonly returnTo: ContactReturn;
  /** The refused registration that is sent again with it. */
  readonly mends?: string | undefined;
  /** Where somebody else than its customer corrects it; by default their own action. */
  readonly action?: FormAction<{ readonly id: string }> | undefined;
  /** Only what was refused stands open. */
  readonly isFolded?: boolean | undefined;
  /** Field -> what the registrar said against it. */
  readonly refused?: Readonly<Record<string, string>> | undefined;
  /** Named on the server: browsers call some countries otherwise. */
  readonly countries: readonly Country[];
  /** What is agreed to by saving it: the texts that its customer has not agreed to yet. */
  readonly texts: readonly LegalVersion[];
  readonly submitLabel: string;
  /** Where one goes without saving; null when there is no way back. */
  readonly cancelHref: string | null;
};

/** The form of one profile, made from its field declarations. */
export function ContactForm({
  profile,
  values,
  replaces,
  returnTo,
  mends,
  action = mends === undefined ? saveContact : mendContact,
  isFolded = false,
  refused = {},
  countries,
  texts,
  submitLabel,
  cancelHref,
}: ContactFormProps) {
  const t = useTranslations('contacts');
  const { fields: declared } = profiles[profile];
  const open = isFolded ? declared.filter(({ name }) => refused[name] !== undefined) : [];
  const others = declared.filter((field) => !open.includes(field));
  const drawnIn = (fields: Fields<Record<string, unknown>>) => (field: ContactField) => (
    <ContactFormField
      key={field.name}
      declared={field}
      fields={fields}
      countries={countries}
      refusal={refused[field.name]}
    />
  );
  return (
    <ActionForm action={action} schema={contactInput} defaultValue={{ ...values }} className="space-y-6">
      {(fields, form) => (
        <>
          <HiddenFields
            values={{
              profile,
              returnTo,
              ...(replaces !== undefined && { replaces }),
              ...(mends !== undefined && { mends }),
            }}
          />
          <LatinSuggestions formId={form.id} fields={declared} />
          {open.length > 0 && <div className="grid items-start gap-4 sm:grid-cols-2">{open.map(drawnIn(fields))}</div>}
          <Folded isFolded={open.length > 0} isWrong={Object.keys(form.allErrors).length > 0}>
            {fieldGroups
              .map((group) => ({ group, members: others.filter((field) => field.group === group) }))
              .filter(({ members }) => members.length > 0)
              .map(({ group, members }) => (
                <FormSection key={group} title={t(`groups.${group}`)}>
                  {members.map(drawnIn(fields))}
                </FormSection>
              ))}
          </Folded>
          {fields['agreed'] && <AgreeField field={fields['agreed']} texts={texts} />}
          <div className="flex flex-wrap gap-3">
            <SubmitButton>{submitLabel}</SubmitButton>
            {cancelHref !== null && (
              <ButtonLink href={cancelHref} variant="ghost">
                {t('cancel')}
              </ButtonLink>
            )}
          </div>
        </>
      )}
    </ActionForm>
  );
}

type FoldedProps = { readonly isFolded: boolean; readonly isWrong: boolean; readonly children: ReactNode };

/** What is sent along although nobody needs to look at it; open where something in it is wrong. */
function Folded({ isFolded, isWrong, children }: FoldedProps) {
  const t = useTranslations('contacts');
  if (!isFolded) return children;
  return (
    <details open={isWrong || undefined} className="group">
      <summary className="flex w-fit cursor-pointer list-none items-center gap-1.5 rounded-sm text-muted hover:text-text">
        <Icon name="chevron-right" size={14} className="group-open:rotate-90" />
        {t('allFields')}
      </summary>
      <div className="mt-4 space-y-6">{children}</div>
    </details>
  );
}

type ContactFormFieldProps = Pick<ContactFormProps, 'countries'> & {
  readonly declared: ContactField;
  readonly fields: Fields<Record<string, unknown>>;
  readonly refusal: string | undefined;
};

const inputTypes = {
  text: 'text',
  email: 'email',
  phone: 'tel',
  date: 'date',
  digits: 'number',
} as const satisfies Record<Exclude<ContactFieldKind, 'country'>, string>;

function ContactFormField({ declared, fields, countries, refusal }: ContactFormFieldProps) {
  const t = useTranslations('contacts');
  const { name, kind, required, hint, autocomplete, example, width } = declared;
  const field = fields[name];
  if (!field) return null;
  const className = width === 'full' ? 'sm:col-span-2' : undefined;
  const common = {
    field,
    label: t(`fields.${name}`),
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
