'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { confirmEmail } from '@/lib/people/users/actions';

/** Where the letter to a new address leads: the button changes it, not the opening of the page. */
export function ConfirmEmailForm({ token }: { readonly token: string }) {
  const t = useTranslations('users.changeEmail');
  return (
    <ActionForm
      action={confirmEmail}
      schema={() => import('@/lib/people/users/schema').then((module) => module.confirmEmailInput)}
      defaultValue={{ token }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.token} />
          <p>{t('note')}</p>
          <SubmitButton className="w-full">{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
