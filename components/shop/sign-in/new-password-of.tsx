'use client';

import type { FormField } from '@/components/forms/form-field';
import { useTranslations } from 'next-intl';
import { PasswordField } from '@/components/forms/password-field';
import { passwordMinLength } from '@/lib/people/auth/password-length';

type NewPasswordOfProps = { readonly field: FormField; readonly email: string };

/** The first or next password of the person with this address, where no session says who that is. */
export function NewPasswordOf({ field, email }: NewPasswordOfProps) {
  const t = useTranslations('auth');
  return (
    <>
      {/* Password managers need to know whose password it is. */}
      <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
      <PasswordField
        field={field}
        label={t('password')}
        hint={t('passwordHint', { min: passwordMinLength })}
        autoComplete="new-password"
      />
    </>
  );
}
