'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { grant, revoke } from '@/lib/portfolio/other-accounts/actions';

/** To which account of the registrar a domain is shown and given to manage. */
export function GrantForm({ domainId }: { readonly domainId: string }) {
  const t = useTranslations('otherAccounts.control');
  return (
    <ActionForm
      action={grant}
      schema={() => import('@/lib/portfolio/other-accounts/schema').then((module) => module.grantForm)}
      defaultValue={{ domainId }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.domainId} />
          <Field field={fields.login} label={t('login')} autoComplete="off" optional={false} />
          <SubmitButton variant="secondary">{t('grant')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

type RevokeButtonProps = { readonly domainId: string; readonly login: string };

export function RevokeButton({ domainId, login }: RevokeButtonProps) {
  const t = useTranslations('otherAccounts.control');
  return (
    <ActionButton action={revoke} fields={{ domainId }} size="sm">
      {t('revoke', { login })}
    </ActionButton>
  );
}
