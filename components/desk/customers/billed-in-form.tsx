'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import type { Currency } from '@/lib/base/values/money';
import { changeCurrency } from '@/lib/desk/customers/actions';

type BilledInFormProps = {
  readonly customer: string;
  readonly currency: Currency;
  /** What there is a rate of. */
  readonly billable: readonly Currency[];
};

/** What a customer is billed in from now on. */
export function BilledInForm({ customer, currency, billable }: BilledInFormProps) {
  const t = useTranslations('rates');
  return (
    <ActionForm
      action={changeCurrency}
      schema={() => import('@/lib/desk/customers/schema').then((module) => module.billedInput)}
      defaultValue={{ customer, currency }}
      className="max-w-xl"
    >
      {(fields) => (
        <>
          <HiddenField field={fields.customer} />
          <SelectField
            field={fields.currency}
            label={t('billed.label')}
            options={billable.map((code) => ({ value: code, label: t(`names.${code}`) }))}
          />
          <SubmitButton variant="secondary">{t('billed.save')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
