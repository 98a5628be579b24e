'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { MoneyField } from '@/components/forms/money-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { askForTransfer } from '@/lib/money/documents/actions';

/** How much is to be transferred; `formKey` is made with the page: a form that is sent twice issues one invoice. */
export function TransferForm({ formKey }: { readonly formKey: string }) {
  const t = useTranslations('documents.transfer');
  return (
    <ActionForm
      action={askForTransfer}
      schema={() => import('@/lib/money/documents/schema').then((module) => module.paymentInvoiceInput)}
      defaultValue={{ key: formKey }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.key} />
          <MoneyField field={fields.amount} label={t('amount')} currency="RUB" />
          <SubmitButton>{t('issue')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
