'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { PasswordField } from '@/components/forms/password-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { signIn } from '@/lib/shop/sign-in/actions';
import { routes } from '@/lib/base/routes';

export function SignInForm({ returnTo }: { readonly returnTo: string | null }) {
  const t = useTranslations('signIn');
  const auth = useTranslations('auth');
  return (
    <ActionForm
      action={signIn}
      schema={() => import('@/lib/shop/sign-in/schema').then((module) => module.signInInput)}
      defaultValue={{ returnTo: returnTo ?? '' }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.returnTo} />
          <Field field={fields.email} label={auth('email')} type="email" autoComplete="username" autoFocus />
          <PasswordField field={fields.password} label={auth('password')} autoComplete="current-password" />
          <p className="text-sm">
            <Link href={routes.forgotPassword()} className="text-link">
              {t('forgot.link')}
            </Link>
          </p>
          <SubmitButton className="w-full">{t('signIn.submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
