'use client';

import { useTranslations } from 'next-intl';
import { RecoveryCodes } from '@/components/people/users/recovery-codes';
import { ActionForm } from '@/components/forms/form';
import { PasswordField } from '@/components/forms/password-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { renewRecoveryCodes } from '@/lib/people/users/actions';

/** Makes a new set of recovery codes; `left` of the present one still work. */
export function NewRecoveryCodes({ left }: { readonly left: number }) {
  const t = useTranslations('users');
  return (
    <ActionForm
      action={renewRecoveryCodes}
      schema={() => import('@/lib/people/users/schema').then((module) => module.renewRecoveryCodesInput)}
      resetOnSuccess
    >
      {(fields, _form, state) => (
        <>
          {state.status === 'success' && <RecoveryCodes codes={state.value.codes} />}
          <p>{t('recovery.left', { count: left })}</p>
          <PasswordField
            field={fields.currentPassword}
            label={t('password.current')}
            askedFor={t('recovery.renew')}
            hint={t('recovery.renewHint')}
            autoComplete="current-password"
          />
          <SubmitButton variant="secondary">{t('recovery.renew')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
