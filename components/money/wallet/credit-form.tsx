'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { MoneyField } from '@/components/forms/money-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { toDecimal, type Money } from '@/lib/base/values/money';
import { setCredit } from '@/lib/money/wallet/actions';

type CreditFormProps = { readonly customerId: string; readonly credit: Money };

/** How far below nothing a customer's wallet may fall. */
export function CreditForm({ customerId, credit }: CreditFormProps) {
  const t = useTranslations('wallet.credit');
  return (
    <ActionForm
      action={setCredit}
      schema={() => import('@/lib/money/wallet/schema').then((module) => module.creditInput)}
      defaultValue={{ customer: customerId, currency: credit.currency, amount: toDecimal(credit) }}
      className="max-w-xl"
    >
      {(fields) => (
        <>
          <HiddenField field={fields.customer} />
          <HiddenField field={fields.currency} />
          <MoneyField field={fields.amount} label={t('limit')} hint={t('limitHint')} currency={credit.currency} />
          <Field field={fields.note} label={t('reason')} hint={t('reasonHint')} autoComplete="off" />
          <SubmitButton>{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
