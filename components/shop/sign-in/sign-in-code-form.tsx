'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { signInWithCode } from '@/lib/shop/sign-in/actions';

export function SignInCodeForm({ returnTo }: { readonly returnTo: string | null }) {
  const t = useTranslations('signIn');
  const auth = useTranslations('auth');
  return (
    <ActionForm
      action={signInWithCode}
      schema={() => import('@/lib/shop/sign-in/schema').then((module) => module.signInCodeInput)}
      defaultValue={{ returnTo: returnTo ?? '' }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.returnTo} />
          <Field
            field={fields.code}
            label={auth('code')}
            hint={t('signInCode.hint')}
            autoComplete="one-time-code"
            autoFocus
          />
          <SubmitButton className="w-full">{t('signIn.submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
