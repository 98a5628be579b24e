'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonLink } from '@/components/ui/button-link';
import { mendRegistration } from '@/lib/portfolio/domains/actions';
import type { MendContacts } from '@/lib/portfolio/domains/mend-contacts';
import { routes } from '@/lib/base/routes';

type MendRegistrationProps = { readonly operationId: string; readonly contacts: MendContacts };

/** The way on from a refused contact: correct it, or take another; the edited version is chosen beforehand. */
export function MendRegistration({ operationId, contacts: { newest, isEdited, choices } }: MendRegistrationProps) {
  const t = useTranslations('operations.own');
  const kinds = useTranslations('contacts.profiles');
  const format = useFormatter();
  const correct = (
    <ButtonLink href={routes.contactOf(newest, operationId)} variant={isEdited ? 'secondary' : 'primary'}>
      {t('mendContact')}
    </ButtonLink>
  );
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
          <div className="flex flex-wrap gap-3">
            {!isEdited && correct}
            <SubmitButton variant={isEdited ? 'primary' : 'secondary'}>{t('sendAgain')}</SubmitButton>
            {isEdited && correct}
          </div>
        </>
      )}
    </ActionForm>
  );
}
