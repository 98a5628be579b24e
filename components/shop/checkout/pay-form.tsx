'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Money } from '@/components/ui/money';
import { pay } from '@/lib/shop/checkout/actions';
import { payInput } from '@/lib/shop/checkout/schema';
import type { Money as MoneyValue } from '@/lib/base/values/money';

/** Contacts are chosen in their own blocks, outside the form, and belong to it by this id. */
export const payFormId = 'pay';

type PayFormProps = { readonly quoteId: string; readonly total: MoneyValue; readonly isReady: boolean };

export function PayForm({ quoteId, total, isReady }: PayFormProps) {
  const t = useTranslations('checkout.pay');
  return (
    <ActionForm
      id={payFormId}
      action={pay}
      schema={payInput}
      defaultValue={{ quoteId, shownTotal: String(total.minor) }}
    >
      {(fields) => (
        <div className="space-y-2">
          <HiddenField field={fields.quoteId} />
          <HiddenField field={fields.shownTotal} />
          <SubmitButton size="lg" disabled={!isReady} className="w-full sm:w-auto">
            {t.rich('button', { total: () => <Money value={total} /> })}
          </SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}
