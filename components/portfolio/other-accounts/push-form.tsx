'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { push } from '@/lib/portfolio/other-accounts/actions';

/** Which domain goes to which account of the registrar. */
export function PushForm({ name }: { readonly name: string }) {
  const t = useTranslations('otherAccounts.push');
  return (
    <ActionForm
      action={push}
      schema={() => import('@/lib/portfolio/other-accounts/schema').then((module) => module.pushForm)}
      defaultValue={{ name }}
    >
      {(fields) => (
        <>
          <Field field={fields.name} label={t('name')} autoComplete="off" optional={false} />
          <Field field={fields.login} label={t('login')} hint={t('loginHint')} autoComplete="off" optional={false} />
          <p className="text-sm text-muted">{t('consequence')}</p>
          <SubmitButton>{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
