'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { PasswordField } from '@/components/forms/password-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Callout } from '@/components/ui/callout';
import { changeEmail } from '@/lib/people/users/actions';
import type { OwnAccount } from '@/lib/people/users/queries';

type EmailFormProps = { readonly account: Pick<OwnAccount, 'pendingEmail' | 'hasSecondFactor'> };

export function EmailForm({ account: { pendingEmail, hasSecondFactor } }: EmailFormProps) {
  const t = useTranslations('users');
  const auth = useTranslations('auth');
  const code = auth('code');
  return (
    <div className="space-y-5">
      {pendingEmail !== null && <Callout>{t('email.pending', { email: pendingEmail })}</Callout>}
      <ActionForm
        action={changeEmail}
        schema={() => import('@/lib/people/users/schema').then((module) => module.changeEmailInput)}
        resetOnSuccess
      >
        {(fields) => (
          <>
            <Field field={fields.newEmail} label={t('email.new')} type="email" autoComplete="email" />
            <PasswordField
              field={fields.currentPassword}
              label={t('password.current')}
              askedFor={t('email.change')}
              autoComplete="current-password"
            />
            {hasSecondFactor && (
              <Field
                field={fields.code}
                label={code}
                hint={t('email.codeHint')}
                optional={false}
                autoComplete="one-time-code"
              />
            )}
            <SubmitButton>{t('email.change')}</SubmitButton>
          </>
        )}
      </ActionForm>
    </div>
  );
}
