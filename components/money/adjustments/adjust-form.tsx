'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { MoneyField } from '@/components/forms/money-field';
import { RadioField } from '@/components/forms/radio-field';
import { SubmitButton } from '@/components/forms/submit-button';
import type { Currency } from '@/lib/base/values/money';
import { adjustWallet } from '@/lib/money/adjustments/actions';

type AdjustFormProps = {
  readonly customerId: string;
  /** What the customer is billed in. */
  readonly currency: Currency;
  /** Made with the page: a form that is sent twice adjusts once. */
  readonly formKey: string;
};

/** Money that staff give a customer, or take, with no payment behind it. */
export function AdjustForm({ customerId, currency, formKey }: AdjustFormProps) {
  const t = useTranslations('adjustments.form');
  return (
    <ActionForm
      action={adjustWallet}
      schema={() => import('@/lib/money/adjustments/schema').then((module) => module.adjustmentInput)}
      defaultValue={{ customer: customerId, currency, key: formKey, way: 'give' }}
      className="max-w-xl"
    >
      {(fields) => (
        <>
          <HiddenField field={fields.customer} />
          <HiddenField field={fields.currency} />
          <HiddenField field={fields.key} />
          <RadioField
            field={fields.way}
            label={t('way')}
            options={(['give', 'take'] as const).map((value) => ({ value, label: t(value) }))}
          />
          <MoneyField field={fields.amount} label={t('amount')} currency={currency} />
          <Field field={fields.note} label={t('note')} hint={t('noteHint')} autoComplete="off" />
          <SubmitButton>{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
