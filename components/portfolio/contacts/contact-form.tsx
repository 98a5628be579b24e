'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LatinSuggestions } from '@/components/portfolio/contacts/latin-suggestions';
import { ContactFields, ContactFormField } from '@/components/portfolio/contacts/contact-fields';
import { ActionForm } from '@/components/forms/form';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { AgreeField } from '@/components/people/legal/agree-field';
import { ButtonLink } from '@/components/ui/button-link';
import { Icon } from '@/components/ui/icon';
import type { FormAction } from '@/lib/people/auth/action-state';
import { saveContact } from '@/lib/portfolio/contacts/actions';
import { mendContact } from '@/lib/portfolio/domains/actions';
import type { ChoiceWords } from '@/lib/portfolio/contacts/choice-words';
import type { Country } from '@/lib/portfolio/contacts/profiles/countries';
import { declarations } from '@/lib/portfolio/contacts/profiles/declarations';
import type { ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import type { Spellings } from '@/lib/portfolio/contacts/spellings';
import type { ProfileId } from '@/lib/portfolio/contacts/profiles/profile';
import type { ContactReturn } from '@/lib/portfolio/contacts/schema';

import type { LegalVersion } from '@/lib/people/legal/kinds';

export type ContactFormProps = {
  readonly profile: ProfileId;
  readonly values: ContactValues;
  /** How words were put right in other contacts of the customer. */
  readonly spellings?: Spellings | undefined;
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
  /** Words of what can be chosen, of this profile's fields alone. */
  readonly choiceWords: ChoiceWords;
  /** What is agreed to by saving it: the texts that its customer has not agreed to yet. */
  readonly texts: readonly LegalVersion[];
  readonly submitLabel: string;
  /** Where one goes without saving; null when there is no way back. */
  readonly cancelHref: string | null;
};

const none: Spellings = {};

/** The form of one profile, made from its field declarations. */
export function ContactForm({
  profile,
  values,
  spellings = none,
  replaces,
  returnTo,
  mends,
  action = mends === undefined ? saveContact : mendContact,
  isFolded = false,
  refused = {},
  countries,
  choiceWords,
  texts,
  submitLabel,
  cancelHref,
}: ContactFormProps) {
  const t = useTranslations('contacts');
  const { fields: declared } = declarations[profile];
  const open = isFolded ? declared.filter(({ name }) => refused[name] !== undefined) : [];
  const others = declared.filter((field) => !open.includes(field));
  return (
    <ActionForm
      action={action}
      schema={() => import('@/lib/portfolio/contacts/schema').then((module) => module.contactInput)}
      defaultValue={{ ...values }}
      className="space-y-6"
    >
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
          <LatinSuggestions formId={form.id} fields={declared} spellings={spellings} />
          {open.length > 0 && (
            <div className="grid items-start gap-4 sm:grid-cols-2">
              {open.map((field) => (
                <ContactFormField
                  key={field.name}
                  declared={field}
                  fields={fields}
                  countries={countries}
                  choiceWords={choiceWords}
                  refusal={refused[field.name]}
                />
              ))}
            </div>
          )}
          <Folded isFolded={open.length > 0} isWrong={form.isWrong}>
            <ContactFields
              declared={others}
              fields={fields}
              countries={countries}
              choiceWords={choiceWords}
              refused={refused}
            />
          </Folded>
          <AgreeField field={fields.agreed} texts={texts} />
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
