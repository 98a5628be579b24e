'use client';

import { payFormId } from '@/components/shop/checkout/pay-form-id';
import { PayLayout, type PayLayoutProps } from '@/components/shop/checkout/pay-layout';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { NewOwnerFields } from '@/components/shop/checkout/new-owner-fields';
import type { OwnerChoice } from '@/lib/portfolio/contacts/choices';
import type { Country } from '@/lib/portfolio/contacts/profiles/countries';
import { pay } from '@/lib/shop/checkout/actions';

export type NewOwnerFormProps = PayLayoutProps & {
  /** Somebody new who will own the names. */
  readonly newOwner: NonNullable<OwnerChoice['form']> & Pick<OwnerChoice, 'groups'>;
  /** Named on the server: browsers call some countries otherwise. */
  readonly countries: readonly Country[];
};

/** The checkout with a new owner in one form: saved and paid by one press, and nothing typed is lost by a refusal. */
export function NewOwnerForm({ newOwner, countries, owner, ...layout }: NewOwnerFormProps) {
  const { id: quoteId, total } = layout.cart;
  const { profile, values, groups } = newOwner;
  return (
    <ActionForm
      id={payFormId}
      action={pay}
      schema={() => import('@/lib/shop/checkout/schema').then((module) => module.payInput)}
      defaultValue={{ quoteId, shownTotal: String(total.minor), ...values }}
    >
      {(fields, form) => (
        <>
          <HiddenField field={fields.quoteId} />
          <HiddenField field={fields.shownTotal} />
          <HiddenFields values={{ profile, ...(groups.includes('gtld') && { inLatin: '1' }) }} />
          <PayLayout
            {...layout}
            owner={
              <>
                {owner}
                <NewOwnerFields {...{ profile, groups, fields, countries }} formId={form.id} />
              </>
            }
          />
        </>
      )}
    </ActionForm>
  );
}
