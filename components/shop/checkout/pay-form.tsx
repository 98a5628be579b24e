'use client';

import { payFormId } from '@/components/shop/checkout/pay-form-id';
import { PayLayout, type PayLayoutProps } from '@/components/shop/checkout/pay-layout';
import { ErrorSummary } from '@/components/forms/error-summary';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { PanelForm } from '@/components/forms/panel-form';
import { useFormAction } from '@/components/forms/use-form-action';
import { refusalsOf } from '@/lib/people/auth/action-state';
import { pay } from '@/lib/shop/checkout/actions';

/** Nothing is typed into it, so nothing is checked before it is sent; why it was refused is said above everything. */
export function PayForm(layout: PayLayoutProps) {
  const { id: quoteId, total } = layout.cart;
  const call = useFormAction(pay);
  return (
    <PanelForm call={call} id={payFormId} className="space-y-5">
      <ErrorSummary formErrors={refusalsOf(call.state)} fieldErrors={{}} formId={payFormId} version={call.state} />
      <HiddenFields values={{ quoteId, shownTotal: String(total.minor) }} />
      <PayLayout {...layout} />
    </PanelForm>
  );
}
