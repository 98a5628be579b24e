'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { PasswordField } from '@/components/forms/password-field';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { removeYookassa, saveYookassa } from '@/lib/money/payments/actions';

type YookassaFormProps = {
  /** What is set up; null where nothing is. */
  readonly standing: { readonly shopId: string; readonly isTest: boolean; readonly makesReceipts: boolean } | null;
};

const vatCodes = ['1', '2', '3', '7', '8', '9', '10', '11', '12'] as const;

/** The reseller's shop at YooKassa: its key is typed and never shown again. */
export function YookassaForm({ standing }: YookassaFormProps) {
  const t = useTranslations('payments.yookassa');
  return (
    <>
      {standing && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p>
            {t(standing.isTest ? 'standingTest' : 'standing', { shop: standing.shopId })}{' '}
            {t(standing.makesReceipts ? 'withReceipts' : 'withoutReceipts')}
          </p>
          <ConfirmDialog
            action={removeYookassa}
            trigger={
              <Button variant="ghost" size="sm" icon="trash">
                {t('remove')}
              </Button>
            }
            title={t('removeTitle')}
            consequence={t('removeText')}
            confirmLabel={t('remove')}
            tone="danger"
          />
        </div>
      )}
      <ActionForm
        action={saveYookassa}
        schema={() => import('@/lib/money/payments/schema').then((module) => module.yookassaInput)}
        defaultValue={{ shopId: standing?.shopId ?? '' }}
      >
        {(fields) => (
          <>
            <Field
              field={fields.shopId}
              label={t('shopId')}
              hint={t('shopIdHint')}
              inputMode="numeric"
              autoComplete="off"
            />
            <PasswordField field={fields.secretKey} label={t('key')} hint={t('keyHint')} autoComplete="off" />
            <SelectField
              field={fields.vatCode}
              label={t('vat')}
              hint={t('vatHint')}
              optional
              placeholder={t('noReceipts')}
              options={vatCodes.map((value) => ({ value, label: t(`rates.${value}`) }))}
            />
            <SubmitButton>{t(standing ? 'replace' : 'connect')}</SubmitButton>
          </>
        )}
      </ActionForm>
    </>
  );
}
