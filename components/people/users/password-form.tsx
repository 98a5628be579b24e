'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { PasswordField } from '@/components/forms/password-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { changePassword } from '@/lib/people/users/actions';
import { passwordMinLength } from '@/lib/people/auth/password-length';

export function PasswordForm({ email }: { readonly email: string }) {
  const t = useTranslations('users');
  const auth = useTranslations('auth');
  const hint = auth('passwordHint', { min: passwordMinLength });
  return (
    <ActionForm
      action={changePassword}
      schema={() => import('@/lib/people/users/schema').then((module) => module.changePasswordInput)}
      resetOnSuccess
    >
      {(fields) => (
        <>
          {/* Password managers need to know whose password it is. */}
          <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
          <PasswordField field={fields.currentPassword} label={t('password.current')} autoComplete="current-password" />
          <PasswordField field={fields.newPassword} label={t('password.new')} hint={hint} autoComplete="new-password" />
          <SubmitButton>{t('password.change')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
