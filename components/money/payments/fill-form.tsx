'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { HiddenField } from '@/components/forms/hidden-field';
import { MoneyField } from '@/components/forms/money-field';
import { RadioField } from '@/components/forms/radio-field';
import { SubmitButton } from '@/components/forms/submit-button';
import type { Currency } from '@/lib/base/values/money';
import { pay } from '@/lib/money/payments/actions';
import type { ProviderName } from '@/lib/money/payments/provider-names';

type FillFormProps = {
  /** By whom; at least one. */
  readonly providers: readonly ProviderName[];
  /** What providers keep of theirs: charged at once. */
  readonly methods: readonly { readonly id: string; readonly title: string }[];
  /** Whether one of the providers can keep what is paid with. */
  readonly keeps: boolean;
  /** Made with the page: a form that is sent twice begins one payment. */
  readonly formKey: string;
  readonly currency: Currency;
  /** What is wanted, as it is typed ("199.50"); '' = nothing yet. */
  readonly amount: string;
};

/** Money into the wallet, by a provider. */
export function FillForm({ providers, methods, keeps, formKey, currency, amount }: FillFormProps) {
  const t = useTranslations('payments');
  const [first] = providers;
  return (
    <ActionForm
      action={pay}
      schema={() => import('@/lib/money/payments/schema').then((module) => module.paymentInput)}
      defaultValue={{ key: formKey, currency, amount, provider: methods[0]?.id ?? first }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.currency} />
          <HiddenField field={fields.key} />
          <MoneyField field={fields.amount} label={t('amount')} currency={currency} />
          {providers.length + methods.length === 1 ? (
            <HiddenField field={fields.provider} />
          ) : (
            <RadioField
              field={fields.provider}
              label={t('by')}
              options={[
                ...methods.map(({ id, title }) => ({ value: id, label: title, note: t('methods.atOnce') })),
                ...providers.map((name) => ({
                  value: name,
                  label: t(`providers.${name}`),
                  note: t(`notes.${name}`),
                })),
              ]}
            />
          )}
          {keeps && (
            <CheckboxField field={fields.remember} label={t('methods.remember')} hint={t('methods.rememberHint')} />
          )}
          <SubmitButton>{t('continue')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
