'use client';

import { useTranslations } from 'next-intl';
import { NewPasswordOf } from '@/components/shop/sign-in/new-password-of';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { acceptOwnership } from '@/lib/shop/sign-in/actions';

type FirstOwnerFormProps = { readonly token: string; readonly email: string };

/** Where the link of the first start leads: whoever runs the panel gives a name and a password. */
export function FirstOwnerForm({ token, email }: FirstOwnerFormProps) {
  const t = useTranslations('signIn');
  const auth = useTranslations('auth');
  return (
    <ActionForm
      action={acceptOwnership}
      schema={() => import('@/lib/shop/sign-in/schema').then((module) => module.firstOwnerInput)}
      defaultValue={{ token }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.token} />
          <Field field={fields.name} label={auth('name')} hint={t('firstOwner.nameHint')} autoComplete="name" />
          <NewPasswordOf field={fields.newPassword} email={email} />
          <SubmitButton className="w-full">{t('firstOwner.submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
