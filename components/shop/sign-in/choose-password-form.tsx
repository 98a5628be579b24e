'use client';

import { useTranslations } from 'next-intl';
import { NewPasswordOf } from '@/components/shop/sign-in/new-password-of';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { confirmSignUp, resetPassword } from '@/lib/shop/sign-in/actions';

type ChoosePasswordFormProps = {
  readonly cause: 'signUp' | 'reset';
  readonly token: string;
  readonly email: string;
};

const causes = {
  signUp: {
    action: confirmSignUp,
    schema: () => import('@/lib/shop/sign-in/schema').then((module) => module.confirmSignUpInput),
  },
  reset: {
    action: resetPassword,
    schema: () => import('@/lib/shop/sign-in/schema').then((module) => module.resetPasswordInput),
  },
} as const;

/** Where a link of a letter leads: the button uses the link up, not the opening of the page. */
export function ChoosePasswordForm({ cause, token, email }: ChoosePasswordFormProps) {
  const t = useTranslations('signIn');
  const { action, schema } = causes[cause];
  return (
    <ActionForm action={action} schema={schema} defaultValue={{ token }}>
      {(fields) => (
        <>
          <HiddenField field={fields.token} />
          <NewPasswordOf field={fields.newPassword} email={email} />
          <SubmitButton className="w-full">{t(`choose.${cause}`)}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
