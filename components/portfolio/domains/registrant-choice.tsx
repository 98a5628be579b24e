'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { RadioField } from '@/components/forms/radio-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { setRegistrant } from '@/lib/portfolio/domains/actions';

type RegistrantChoiceProps = {
  readonly domainId: string;
  readonly contacts: readonly { readonly id: string; readonly label: string; readonly note: string }[];
};

/** Which contact a domain is to be registered to. */
export function RegistrantChoice({ domainId, contacts }: RegistrantChoiceProps) {
  const t = useTranslations('domains.registrant');
  return (
    <ActionForm
      action={setRegistrant}
      schema={() => import('@/lib/portfolio/domains/schema').then((module) => module.registrantForm)}
      defaultValue={{ contactId: contacts[0]?.id }}
    >
      {(fields) => (
        <>
          <input type="hidden" name="domains" value={domainId} />
          <RadioField
            field={fields.contactId}
            label={t('choose')}
            look="cards"
            options={contacts.map(({ id, label, note }) => ({ value: id, label, note }))}
          />
          <SubmitButton>{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
