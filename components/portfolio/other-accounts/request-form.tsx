'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { requestName } from '@/lib/portfolio/other-accounts/actions';

/** Which domain another partner of the registrar is asked for. */
export function RequestForm() {
  const t = useTranslations('otherAccounts.request');
  return (
    <ActionForm
      action={requestName}
      schema={() => import('@/lib/portfolio/other-accounts/schema').then((module) => module.requestForm)}
    >
      {(fields) => (
        <>
          <Field field={fields.name} label={t('name')} autoComplete="off" optional={false} />
          <SubmitButton variant="secondary">{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
