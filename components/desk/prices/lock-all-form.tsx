'use client';

import { useTranslations } from 'next-intl';
import { DateField } from '@/components/forms/date-field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { lockAllRenewalPrices } from '@/lib/desk/prices/actions';

type LockAllFormProps = { readonly customerId: string; readonly onLocked: () => void };

/** Until when the prices of now are promised. */
export function LockAllForm({ customerId, onLocked }: LockAllFormProps) {
  const t = useTranslations('prices.lock');
  return (
    <ActionForm
      action={lockAllRenewalPrices}
      schema={() => import('@/lib/desk/prices/price-lock-schema').then((module) => module.lockAllInput)}
      defaultValue={{ customer: customerId }}
      onSuccess={onLocked}
      className="pt-2"
    >
      {(fields) => (
        <>
          <HiddenField field={fields.customer} />
          <DateField field={fields.until} label={t('until')} hint={t('untilHint')} optional />
          <div className="flex justify-end">
            <SubmitButton>{t('lockAll')}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
