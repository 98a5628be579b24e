'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { MoneyField } from '@/components/forms/money-field';
import { SubmitButton } from '@/components/forms/submit-button';
import type { Currency } from '@/lib/base/values/money';
import { topUp } from '@/lib/money/wallet/actions';

type TopUpFormProps = {
  readonly customerId: string;
  readonly currency: Currency;
  /** Made with the page: a form that is sent twice tops up once. */
  readonly formKey: string;
};

export function TopUpForm({ customerId, currency, formKey }: TopUpFormProps) {
  const t = useTranslations('wallet.topUp');
  return (
    <ActionForm
      action={topUp}
      schema={() => import('@/lib/money/wallet/schema').then((module) => module.topUpInput)}
      defaultValue={{ customer: customerId, currency, key: formKey }}
      className="max-w-xl"
    >
      {(fields) => (
        <>
          <HiddenField field={fields.customer} />
          <HiddenField field={fields.currency} />
          <HiddenField field={fields.key} />
          <MoneyField field={fields.amount} label={t('amount')} currency={currency} />
          <Field field={fields.note} label={t('reason')} hint={t('reasonHint')} autoComplete="off" />
          <SubmitButton>{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
