'use client';

import { useTranslations } from 'next-intl';
import { LetterSent } from '@/components/shop/sign-in/letter-sent';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { AgreeField } from '@/components/people/legal/agree-field';
import { signUp } from '@/lib/shop/sign-in/actions';
import type { LegalVersion } from '@/lib/people/legal/kinds';

type SignUpFormProps = {
  readonly returnTo: string | null;
  readonly isMailSetUp: boolean;
  readonly texts: readonly LegalVersion[];
};

/** Asks where to write to; the rest is done by the link in the letter. */
export function SignUpForm({ returnTo, isMailSetUp, texts }: SignUpFormProps) {
  const t = useTranslations('signIn');
  const auth = useTranslations('auth');
  return (
    <ActionForm
      action={signUp}
      schema={() => import('@/lib/shop/sign-in/schema').then((module) => module.signUpInput)}
      defaultValue={{ returnTo: returnTo ?? '' }}
    >
      {(fields, _form, state) =>
        state.status === 'success' ? (
          <LetterSent isMailSetUp={isMailSetUp}>{t('signUp.sent', { email: state.value.email })}</LetterSent>
        ) : (
          <>
            <HiddenField field={fields.returnTo} />
            <Field field={fields.name} label={auth('name')} hint={t('signUp.nameHint')} autoComplete="name" autoFocus />
            <Field field={fields.email} label={auth('email')} type="email" autoComplete="username" />
            <AgreeField field={fields.agreed} texts={texts} />
            <SubmitButton className="w-full">{t('signUp.submit')}</SubmitButton>
          </>
        )
      }
    </ActionForm>
  );
}
