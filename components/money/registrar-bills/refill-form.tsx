'use client';

import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import type { SelectOption } from '@/components/ui/select';
import { refillBalance } from '@/lib/money/registrar-bills/actions';

type RefillFormProps = {
  readonly currencies: readonly SelectOption[];
  readonly words: Readonly<Record<'amount' | 'currency' | 'wmid' | 'wmidHint' | 'submit', string>>;
};

/** Whom the registrar asks for how much. */
export function RefillForm({ currencies, words }: RefillFormProps) {
  return (
    <ActionForm
      action={refillBalance}
      schema={() => import('@/lib/money/registrar-bills/schema').then((module) => module.refillInput)}
      defaultValue={{ currency: 'RUR' }}
      className="max-w-xl"
    >
      {(fields) => (
        <>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <Field field={fields.amount} label={words.amount} inputMode="decimal" autoComplete="off" />
            <SelectField field={fields.currency} label={words.currency} options={currencies} />
          </div>
          <Field field={fields.wmid} label={words.wmid} hint={words.wmidHint} inputMode="numeric" autoComplete="off" />
          <SubmitButton>{words.submit}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
