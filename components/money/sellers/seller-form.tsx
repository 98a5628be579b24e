'use client';

import { DateField } from '@/components/forms/date-field';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { FormSection } from '@/components/forms/form-section';
import { HiddenField } from '@/components/forms/hidden-field';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonLink } from '@/components/ui/button-link';
import type { SelectOption } from '@/components/ui/select';
import { routes } from '@/lib/base/routes';
import { saveSeller } from '@/lib/money/sellers/actions';

export type SellerWord =
  | 'account'
  | 'accountant'
  | 'address'
  | 'bank'
  | 'bankName'
  | 'bic'
  | 'cancel'
  | 'closing'
  | 'closingHint'
  | 'correspondentAccount'
  | 'inn'
  | 'kpp'
  | 'latinAddress'
  | 'latinHint'
  | 'latinName'
  | 'name'
  | 'nameHint'
  | 'ogrn'
  | 'regime'
  | 'save'
  | 'signer'
  | 'signerTitle'
  | 'signers'
  | 'since'
  | 'sinceHint'
  | 'tax'
  | 'who';

type SellerFormProps = {
  /** As it is now, or the kind of a new one. */
  readonly seller: Readonly<Record<string, string>>;
  /** They come with the page: no other of staff says them. */
  readonly words: Readonly<Record<SellerWord, string>>;
  readonly regimes: readonly SelectOption[];
  readonly closings: readonly SelectOption[];
};

/** A company of the reseller's, with all that papers in its name say. */
export function SellerForm({ seller, words, regimes, closings }: SellerFormProps) {
  const isSole = seller['kind'] === 'sole';
  return (
    <ActionForm
      action={saveSeller}
      schema={() => import('@/lib/money/sellers/schema').then((module) => module.sellerInput)}
      defaultValue={seller}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.id} />
          <HiddenField field={fields.kind} />
          <FormSection title={words.who}>
            <Field field={fields.name} label={words.name} hint={words.nameHint} className="sm:col-span-2" />
            <Field field={fields.inn} label={words.inn} optional={false} inputMode="numeric" />
            {!isSole && <Field field={fields.kpp} label={words.kpp} optional={false} />}
            <Field field={fields.ogrn} label={words.ogrn} optional={false} inputMode="numeric" />
            <Field field={fields.address} label={words.address} className="sm:col-span-2" />
            <Field field={fields.latinName} label={words.latinName} hint={words.latinHint} optional />
            <Field field={fields.latinAddress} label={words.latinAddress} optional />
          </FormSection>
          <FormSection title={words.bank}>
            <Field field={fields.bankName} label={words.bankName} />
            <Field field={fields.bic} label={words.bic} optional={false} inputMode="numeric" />
            <Field field={fields.account} label={words.account} optional={false} inputMode="numeric" />
            <Field
              field={fields.correspondentAccount}
              label={words.correspondentAccount}
              optional={false}
              inputMode="numeric"
            />
          </FormSection>
          <FormSection title={words.signers}>
            <Field field={fields.signerTitle} label={words.signerTitle} optional />
            <Field field={fields.signer} label={words.signer} />
            {!isSole && <Field field={fields.accountant} label={words.accountant} optional />}
          </FormSection>
          <FormSection title={words.tax}>
            <SelectField field={fields.regime} label={words.regime} options={regimes} />
            <DateField field={fields.since} label={words.since} hint={words.sinceHint} />
            <SelectField
              field={fields.closing}
              label={words.closing}
              hint={words.closingHint}
              optional={false}
              options={closings}
            />
          </FormSection>
          <div className="flex flex-wrap gap-3">
            <SubmitButton>{words.save}</SubmitButton>
            <ButtonLink href={routes.admin.sellers()} variant="ghost">
              {words.cancel}
            </ButtonLink>
          </div>
        </>
      )}
    </ActionForm>
  );
}
