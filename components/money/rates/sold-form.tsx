'use client';

import { CheckboxField } from '@/components/forms/checkbox-field';
import { ActionButton } from '@/components/forms/action-button';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { MoneyField } from '@/components/forms/money-field';
import { RadioField } from '@/components/forms/radio-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonLink } from '@/components/ui/button-link';
import { routes } from '@/lib/base/routes';
import { money, toDecimal } from '@/lib/base/values/money';
import { saveSold, stopSelling } from '@/lib/money/rates/actions';
import type { SoldView } from '@/lib/money/rates/queries';

type SoldWord =
  | 'surcharge'
  | 'surchargeHint'
  | 'step'
  | 'stepHint'
  | 'source'
  | 'bank'
  | 'bankNote'
  | 'staff'
  | 'staffNote'
  | 'offered'
  | 'offeredHint'
  | 'save'
  | 'cancel'
  | 'stop';

type SoldFormProps = { readonly view: SoldView; readonly words: Readonly<Record<SoldWord, string>> };

/** How a currency is sold in: what is added to its rate, and who says that. */
export function SoldForm({ view: { currency, sold, customers }, words }: SoldFormProps) {
  const { surchargeBps, roundToMinor, followsBank, isOffered } = sold ?? usual;
  return (
    <div className="space-y-5">
      <ActionForm
        action={saveSold}
        schema={() => import('@/lib/money/rates/schema').then((module) => module.soldInput)}
        defaultValue={{
          currency,
          surcharge: String(surchargeBps / 100),
          step: toDecimal(money(roundToMinor, currency)),
          source: followsBank ? 'bank' : 'staff',
          offered: isOffered,
        }}
        className="max-w-xl"
      >
        {(fields) => (
          <>
            <HiddenField field={fields.currency} />
            <RadioField
              field={fields.source}
              label={words.source}
              options={[
                { value: 'bank', label: words.bank, note: words.bankNote },
                { value: 'staff', label: words.staff, note: words.staffNote },
              ]}
            />
            <Field
              field={fields.surcharge}
              label={words.surcharge}
              hint={words.surchargeHint}
              inputMode="decimal"
              autoComplete="off"
            />
            <MoneyField field={fields.step} label={words.step} hint={words.stepHint} currency={currency} />
            <CheckboxField field={fields.offered} label={words.offered} hint={words.offeredHint} />
            <div className="flex flex-wrap gap-3">
              <SubmitButton>{words.save}</SubmitButton>
              <ButtonLink href={routes.admin.rates()} variant="ghost">
                {words.cancel}
              </ButtonLink>
            </div>
          </>
        )}
      </ActionForm>
      {sold && customers === 0 && (
        <ActionButton action={stopSelling} fields={{ currency }}>
          {words.stop}
        </ActionButton>
      )}
    </div>
  );
}

const usual = { surchargeBps: 200, roundToMinor: 1, followsBank: true, isOffered: true };
