'use client';

import { useTranslations } from 'next-intl';
import { RecoveryCodes } from '@/components/people/users/recovery-codes';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { PasswordField } from '@/components/forms/password-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonLink } from '@/components/ui/button-link';
import { confirmSecondFactor } from '@/lib/people/users/actions';

type SecondFactorFormProps = { readonly backHref: string; readonly isOn: boolean };

/** Code and password turn it on; then, and never again, the recovery codes are shown. */
export function SecondFactorForm({ backHref, isOn }: SecondFactorFormProps) {
  const t = useTranslations();
  return (
    <ActionForm
      action={confirmSecondFactor}
      schema={() => import('@/lib/people/users/schema').then((module) => module.confirmSecondFactorInput)}
    >
      {(fields, _form, state) => {
        if (state.status === 'success' || isOn) {
          return (
            <>
              {state.status === 'success' ? (
                <RecoveryCodes codes={state.value.codes} />
              ) : (
                <p>{t('users.secondFactor.isOn')}</p>
              )}
              <ButtonLink href={backHref} variant="primary">
                {t('users.recovery.done')}
              </ButtonLink>
            </>
          );
        }
        return (
          <>
            <Field
              field={fields.code}
              label={t('auth.code')}
              hint={t('users.secondFactor.codeHint')}
              inputMode="numeric"
              autoComplete="one-time-code"
              className="max-w-60"
            />
            <PasswordField
              field={fields.currentPassword}
              label={t('users.password.current')}
              autoComplete="current-password"
              className="max-w-sm"
            />
            <SubmitButton>{t('users.secondFactor.confirm')}</SubmitButton>
          </>
        );
      }}
    </ActionForm>
  );
}
