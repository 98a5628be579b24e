'use client';

import { useTranslations } from 'next-intl';
import { payFormId } from '@/components/shop/checkout/pay-form-id';
import { ErrorSummary } from '@/components/forms/error-summary';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { PanelForm } from '@/components/forms/panel-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { useFormAction } from '@/components/forms/use-form-action';
import { Money } from '@/components/ui/money';
import type { Money as MoneyValue } from '@/lib/base/values/money';
import { refusalsOf } from '@/lib/people/auth/action-state';
import { pay } from '@/lib/shop/checkout/actions';

type PayFormProps = { readonly quoteId: string; readonly total: MoneyValue; readonly isReady: boolean };

/** Nothing is typed into it, so nothing is checked before it is sent; why it was refused is said above the button. */
export function PayForm({ quoteId, total, isReady }: PayFormProps) {
  const t = useTranslations('checkout.pay');
  const call = useFormAction(pay);
  return (
    <PanelForm call={call} id={payFormId} className="space-y-5">
      <ErrorSummary formErrors={refusalsOf(call.state)} fieldErrors={{}} formId={payFormId} version={call.state} />
      <HiddenFields values={{ quoteId, shownTotal: String(total.minor) }} />
      <SubmitButton size="lg" disabled={!isReady} className="w-full sm:w-auto">
        {t.rich('button', { total: () => <Money value={total} /> })}
      </SubmitButton>
    </PanelForm>
  );
}
