'use client';

import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { MoneyField } from '@/components/forms/money-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { writeChargeback } from '@/lib/money/payments/actions';
import { toDecimal, type Money } from '@/lib/base/values/money';

type ChargebackFormProps = {
  readonly paymentId: string;
  readonly amount: Money;
  /** Made with the page: a form that is sent twice writes one down. */
  readonly formKey: string;
  /** They come with the page: no other of staff says them. */
  readonly words: Readonly<Record<'amount' | 'note' | 'noteHint' | 'submit', string>>;
};

/** What a provider tells by letter: a bank took a payment back. */
export function ChargebackForm({ paymentId, amount, formKey, words }: ChargebackFormProps) {
  return (
    <ActionForm
      action={writeChargeback}
      schema={() => import('@/lib/money/payments/schema').then((module) => module.chargebackInput)}
      defaultValue={{ payment: paymentId, currency: amount.currency, amount: toDecimal(amount), key: formKey }}
      className="max-w-xl"
    >
      {(fields) => (
        <>
          <HiddenField field={fields.payment} />
          <HiddenField field={fields.currency} />
          <HiddenField field={fields.key} />
          <MoneyField field={fields.amount} label={words.amount} currency={amount.currency} />
          <Field field={fields.note} label={words.note} hint={words.noteHint} autoComplete="off" />
          <SubmitButton variant="danger">{words.submit}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
