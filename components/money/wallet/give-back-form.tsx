'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { MoneyField } from '@/components/forms/money-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { toDecimal, type Money } from '@/lib/base/values/money';
import { giveBack } from '@/lib/money/wallet/actions';

type GiveBackFormProps = {
  readonly operationId: string;
  /** The most that can be given back. */
  readonly most: Money;
  /** Made with the page: a form that is sent twice gives back once. */
  readonly formKey: string;
};

/** What was earned by an operation, back into its customer's wallet. */
export function GiveBackForm({ operationId, most, formKey }: GiveBackFormProps) {
  const t = useTranslations('wallet.giveBack');
  return (
    <ActionForm
      action={giveBack}
      schema={() => import('@/lib/money/wallet/schema').then((module) => module.giveBackInput)}
      defaultValue={{ operation: operationId, currency: most.currency, amount: toDecimal(most), key: formKey }}
      className="max-w-xl"
    >
      {(fields) => (
        <>
          <HiddenField field={fields.operation} />
          <HiddenField field={fields.currency} />
          <HiddenField field={fields.key} />
          <MoneyField field={fields.amount} label={t('amount')} currency={most.currency} />
          <Field field={fields.note} label={t('reason')} hint={t('reasonHint')} autoComplete="off" />
          <SubmitButton variant="danger">{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
