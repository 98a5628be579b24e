'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { RadioField } from '@/components/forms/radio-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { chooseOutcome } from '@/lib/money/payments/actions';

const outcomes = ['succeeded', 'insufficient_funds', 'canceled'] as const;

/** What the demo's own provider asks: what is to become of the payment. */
export function SandboxForm({ id }: { readonly id: string }) {
  const t = useTranslations('payments.sandbox');
  return (
    <ActionForm
      action={chooseOutcome}
      schema={() => import('@/lib/money/payments/schema').then((module) => module.sandboxInput)}
      defaultValue={{ id, outcome: 'succeeded' }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.id} />
          <RadioField
            field={fields.outcome}
            label={t('outcome')}
            options={outcomes.map((value) => ({ value, label: t(value) }))}
          />
          <SubmitButton>{t('go')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
