'use client';

import { homeCurrency } from '@/lib/base/values/money';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { MoneyField } from '@/components/forms/money-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { writeRate } from '@/lib/money/rates/actions';
import type { SoldView } from '@/lib/money/rates/queries';

type RateFormProps = {
  readonly view: SoldView;
  readonly words: { readonly rate: string; readonly save: string };
};

/** What one unit costs from now on, as staff say. */
export function RateForm({ view: { currency, rate }, words }: RateFormProps) {
  return (
    <ActionForm
      action={writeRate}
      schema={() => import('@/lib/money/rates/schema').then((module) => module.rateInput)}
      defaultValue={{ currency, rate: rate ? String(rate.roublesMicro / 1_000_000) : '' }}
      className="max-w-xl"
    >
      {(fields) => (
        <>
          <HiddenField field={fields.currency} />
          <MoneyField field={fields.rate} label={words.rate} currency={homeCurrency} />
          <SubmitButton variant="secondary">{words.save}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
