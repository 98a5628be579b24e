'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { PasswordField } from '@/components/forms/password-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { changeTransferKey } from '@/lib/portfolio/transfers/actions';

/** Another key for a transfer that stands still, at no further cost. */
export function KeyForm({ transferId }: { readonly transferId: string }) {
  const t = useTranslations('transfers.key');
  return (
    <ActionForm
      action={changeTransferKey}
      schema={() => import('@/lib/portfolio/transfers/schema').then((module) => module.changeKeyForm)}
      defaultValue={{ transferId }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.transferId} />
          <PasswordField
            field={fields.authinfo}
            label={t('label')}
            hint={t('hint')}
            optional={false}
            autoComplete="off"
          />
          <SubmitButton variant="primary">{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
