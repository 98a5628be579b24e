'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { PasswordField } from '@/components/forms/password-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { signUp } from '@/lib/auth/actions';
import { passwordMinLength, signUpInput } from '@/lib/auth/schema';

export function SignUpForm({ returnTo }: { readonly returnTo: string | null }) {
  const t = useTranslations('auth');
  return (
    <ActionForm action={signUp} schema={signUpInput} defaultValue={{ returnTo: returnTo ?? '' }}>
      {(fields) => (
        <>
          <HiddenField field={fields.returnTo} />
          <Field field={fields.name} label={t('name')} hint={t('signUp.nameHint')} autoComplete="name" autoFocus />
          <Field field={fields.email} label={t('email')} type="email" autoComplete="username" />
          <PasswordField
            field={fields.password}
            label={t('password')}
            hint={t('passwordHint', { min: passwordMinLength })}
            autoComplete="new-password"
          />
          <SubmitButton className="w-full">{t('signUp.submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
