'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { mendRegistration } from '@/lib/portfolio/domains/actions';
import type { MendContacts } from '@/lib/portfolio/domains/mend-contacts';

type MendRegistrationProps = { readonly operationId: string; readonly contacts: MendContacts };

/** The way on from a refused contact without correcting it: another one, or the version that was edited since. */
export function MendRegistration({ operationId, contacts: { newest, isEdited, choices } }: MendRegistrationProps) {
  const t = useTranslations('operations.own');
  const kinds = useTranslations('contacts.profiles');
  const format = useFormatter();
  return (
    <ActionForm
      action={mendRegistration}
      schema={() => import('@/lib/portfolio/domains/schema').then((module) => module.mendRegistrationInput)}
      defaultValue={{ contactId: newest }}
    >
      {(fields) => (
        <>
          <HiddenFields values={{ operationId }} />
          <SelectField
            field={fields.contactId}
            label={t('contact')}
            options={choices.map(({ id, label, profile, createdAt }) => ({
              value: id,
              label: [label, kinds(profile), format.dateTime(createdAt, { dateStyle: 'medium' })].join(' · '),
            }))}
          />
          <SubmitButton variant={isEdited ? 'primary' : 'secondary'}>{t('sendAgain')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
