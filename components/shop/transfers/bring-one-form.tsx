'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { PasswordField } from '@/components/forms/password-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { bringOne } from '@/lib/shop/transfers/actions';

/** A name of another registrar and its key; with both right it lies in the cart. */
export function BringOneForm({ name }: { readonly name: string }) {
  const t = useTranslations('transfers.bring');
  return (
    <ActionForm
      action={bringOne}
      schema={() => import('@/lib/shop/transfers/schema').then((module) => module.bringOneForm)}
      defaultValue={{ name }}
    >
      {(fields) => (
        <>
          <Field
            field={fields.name}
            label={t('name')}
            optional={false}
            autoCapitalize="none"
            spellCheck={false}
            autoComplete="off"
            placeholder="example.com"
          />
          <PasswordField
            field={fields.authinfo}
            label={t('key')}
            hint={t('keyHint')}
            optional={false}
            autoComplete="off"
          />
          <SubmitButton variant="primary">{t('toCart')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
