'use client';

import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import type { SelectOption } from '@/components/ui/select';
import { changePayType } from '@/lib/money/registrar-bills/actions';

type PayTypeFormProps = {
  /** Numbers of the bills. */
  readonly ids: readonly string[];
  readonly payTypes: readonly SelectOption[];
  readonly currencies: readonly SelectOption[];
  readonly words: Readonly<Record<'payType' | 'currency' | 'wmid' | 'wmidHint' | 'submit', string>>;
};

/** How some bills are to be paid. */
export function PayTypeForm({ ids, payTypes, currencies, words }: PayTypeFormProps) {
  return (
    <ActionForm
      action={changePayType}
      schema={() => import('@/lib/money/registrar-bills/schema').then((module) => module.changePayTypeInput)}
      defaultValue={{ ids: ids.join(','), payType: 'prepay', currency: 'RUR' }}
      className="max-w-xl"
    >
      {(fields) => (
        <>
          <HiddenField field={fields.ids} />
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <SelectField field={fields.payType} label={words.payType} options={payTypes} />
            <SelectField field={fields.currency} label={words.currency} options={currencies} />
          </div>
          <Field field={fields.wmid} label={words.wmid} hint={words.wmidHint} inputMode="numeric" optional />
          <SubmitButton>{words.submit}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
