'use client';

import { useTranslations } from 'next-intl';
import { LetterSent } from '@/components/shop/sign-in/letter-sent';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { askForNewPassword } from '@/lib/shop/sign-in/actions';

export function ForgotPasswordForm({ isMailSetUp }: { readonly isMailSetUp: boolean }) {
  const t = useTranslations('signIn');
  const auth = useTranslations('auth');
  return (
    <ActionForm
      action={askForNewPassword}
      schema={() => import('@/lib/shop/sign-in/schema').then((module) => module.forgotPasswordInput)}
    >
      {(fields, _form, state) =>
        state.status === 'success' ? (
          <LetterSent isMailSetUp={isMailSetUp}>{t('forgot.sent', { email: state.value.email })}</LetterSent>
        ) : (
          <>
            <Field field={fields.email} label={auth('email')} type="email" autoComplete="username" autoFocus />
            <SubmitButton className="w-full">{t('forgot.submit')}</SubmitButton>
          </>
        )
      }
    </ActionForm>
  );
}
