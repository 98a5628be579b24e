'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { PasswordField } from '@/components/forms/password-field';
import { SubmitButton } from '@/components/forms/submit-button';

import { acceptOwnership } from '@/lib/auth/actions';
import { firstOwnerInput, passwordMinLength } from '@/lib/auth/schema';

type FirstOwnerFormProps = { readonly token: string; readonly email: string };

/** Where the link of the first start leads: whoever runs the panel gives a name and a password. */
export function FirstOwnerForm({ token, email }: FirstOwnerFormProps) {
  const t = useTranslations('auth');
  return (
    <ActionForm action={acceptOwnership} schema={firstOwnerInput} defaultValue={{ token }}>
      {(fields) => (
        <>
          <HiddenField field={fields.token} />
          {/* Password managers need to know whose password it is. */}
          <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
          <Field field={fields.name} label={t('name')} hint={t('firstOwner.nameHint')} autoComplete="name" />
          <PasswordField
            field={fields.newPassword}
            label={t('password')}
            hint={t('passwordHint', { min: passwordMinLength })}
            autoComplete="new-password"
          />
          <SubmitButton className="w-full">{t('firstOwner.submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
