'use client';

import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { MoneyField } from '@/components/forms/money-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { refund } from '@/lib/money/payments/actions';
import { toDecimal, type Money } from '@/lib/base/values/money';

type RefundFormProps = {
  readonly paymentId: string;
  /** The most that can go back now. */
  readonly most: Money;
  /** Made with the page: a form that is sent twice pays back once. */
  readonly formKey: string;
  /** They come with the page: no other of staff says them. */
  readonly words: Readonly<Record<'amount' | 'note' | 'noteHint' | 'submit', string>>;
};

/** Money of a payment back to where it came from. */
export function RefundForm({ paymentId, most, formKey, words }: RefundFormProps) {
  return (
    <ActionForm
      action={refund}
      schema={() => import('@/lib/money/payments/schema').then((module) => module.refundInput)}
      defaultValue={{ payment: paymentId, currency: most.currency, amount: toDecimal(most), key: formKey }}
      className="max-w-xl"
    >
      {(fields) => (
        <>
          <HiddenField field={fields.payment} />
          <HiddenField field={fields.currency} />
          <HiddenField field={fields.key} />
          <MoneyField field={fields.amount} label={words.amount} currency={most.currency} />
          <Field field={fields.note} label={words.note} hint={words.noteHint} autoComplete="off" />
          <SubmitButton variant="danger">{words.submit}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
