'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { confirmSecondFactor } from '@/lib/account/actions';
import { confirmSecondFactorInput } from '@/lib/account/schema';

export function SecondFactorForm({ backHref }: { readonly backHref: string }) {
  const t = useTranslations();
  const router = useRouter();
  return (
    <ActionForm action={confirmSecondFactor} schema={confirmSecondFactorInput} onSuccess={() => router.push(backHref)}>
      {(fields) => (
        <>
          <Field
            field={fields.code}
            label={t('auth.code')}
            hint={t('settings.secondFactor.codeHint')}
            inputMode="numeric"
            autoComplete="one-time-code"
            className="max-w-60"
          />
          <SubmitButton>{t('settings.secondFactor.confirm')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
