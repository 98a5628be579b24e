'use client';

import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { PasswordField } from '@/components/forms/password-field';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import type { SelectOption } from '@/components/ui/select';
import { removeYookassa, saveYookassa } from '@/lib/money/payments/actions';

type YookassaWord =
  | 'connect'
  | 'keeps'
  | 'keepsHint'
  | 'key'
  | 'keyHint'
  | 'noReceipts'
  | 'remove'
  | 'removeText'
  | 'removeTitle'
  | 'replace'
  | 'shopId'
  | 'shopIdHint'
  | 'vat'
  | 'vatHint';

type YookassaFormProps = {
  /** What is set up; null where nothing is. */
  readonly standing: { readonly shopId: string; readonly says: string; readonly keepsMethods: boolean } | null;
  /** They come with the page: no other of staff says them. */
  readonly words: Readonly<Record<YookassaWord, string>>;
  /** Of VAT, by YooKassa's codes. */
  readonly rates: readonly SelectOption[];
};

/** The reseller's shop at YooKassa: its key is typed and never shown again. */
export function YookassaForm({ standing, words, rates }: YookassaFormProps) {
  return (
    <>
      {standing && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p>{standing.says}</p>
          <ConfirmDialog
            action={removeYookassa}
            trigger={
              <Button variant="ghost" size="sm" icon="trash">
                {words.remove}
              </Button>
            }
            title={words.removeTitle}
            consequence={words.removeText}
            confirmLabel={words.remove}
            tone="danger"
          />
        </div>
      )}
      <ActionForm
        action={saveYookassa}
        schema={() => import('@/lib/money/payments/schema').then((module) => module.yookassaInput)}
        defaultValue={{ shopId: standing?.shopId ?? '', keepsMethods: standing?.keepsMethods ? 'on' : '' }}
      >
        {(fields) => (
          <>
            <Field
              field={fields.shopId}
              label={words.shopId}
              hint={words.shopIdHint}
              inputMode="numeric"
              autoComplete="off"
            />
            <PasswordField field={fields.secretKey} label={words.key} hint={words.keyHint} autoComplete="off" />
            <SelectField
              field={fields.vatCode}
              label={words.vat}
              hint={words.vatHint}
              optional
              placeholder={words.noReceipts}
              options={rates}
            />
            <CheckboxField field={fields.keepsMethods} label={words.keeps} hint={words.keepsHint} />
            <SubmitButton>{words[standing ? 'replace' : 'connect']}</SubmitButton>
          </>
        )}
      </ActionForm>
    </>
  );
}
