'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { MoneyField } from '@/components/forms/money-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { takeBack } from '@/lib/money/wallet/actions';
import { toDecimal, type Money } from '@/lib/base/values/money';

type TakeBackFormProps = {
  readonly customerId: string;
  readonly topUpId: string;
  readonly left: Money;
  /** Made with the page: a form that is sent twice takes back once. */
  readonly formKey: string;
};

export function TakeBackForm({ customerId, topUpId, left, formKey }: TakeBackFormProps) {
  const t = useTranslations('wallet.takeBack');
  return (
    <ActionForm
      action={takeBack}
      schema={() => import('@/lib/money/wallet/schema').then((module) => module.takeBackInput)}
      defaultValue={{
        customer: customerId,
        topUp: topUpId,
        currency: left.currency,
        amount: toDecimal(left),
        key: formKey,
      }}
      className="max-w-xl"
    >
      {(fields) => (
        <>
          <HiddenField field={fields.customer} />
          <HiddenField field={fields.topUp} />
          <HiddenField field={fields.currency} />
          <HiddenField field={fields.key} />
          <MoneyField field={fields.amount} label={t('amount')} hint={t('amountHint')} currency={left.currency} />
          <Field field={fields.note} label={t('reason')} hint={t('reasonHint')} autoComplete="off" />
          <SubmitButton variant="danger">{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
