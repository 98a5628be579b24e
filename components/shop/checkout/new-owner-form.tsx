'use client';

import { payFormId } from '@/components/shop/checkout/pay-form-id';
import { PayLayout, type PayLayoutProps } from '@/components/shop/checkout/pay-layout';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { NewOwnerFields } from '@/components/shop/checkout/new-owner-fields';
import type { GroupId } from '@/lib/portfolio/contacts/profiles/profile';
import type { OwnerChoice } from '@/lib/portfolio/contacts/choices';
import type { ChoiceWords } from '@/lib/portfolio/contacts/choice-words';
import type { Country } from '@/lib/portfolio/contacts/profiles/countries';
import { sameField } from '@/lib/portfolio/contacts/role-fields';
import { pay } from '@/lib/shop/checkout/actions';

export type NewOwnerFormProps = PayLayoutProps & {
  /** Somebody new who will own the names. */
  readonly newOwner: NonNullable<OwnerChoice['form']> &
    Pick<OwnerChoice, 'groups'> & {
      /** The zones of each group that are bought: ".com, .net". */
      readonly zones: Readonly<Partial<Record<GroupId, string>>>;
    };
  /** Named on the server: browsers call some countries otherwise. */
  readonly countries: readonly Country[];
  readonly choiceWords: ChoiceWords;
};

/** The checkout with a new owner in one form: saved and paid by one press, and nothing typed is lost by a refusal. */
export function NewOwnerForm({ newOwner, countries, choiceWords, owner, ...layout }: NewOwnerFormProps) {
  const { id: quoteId, total } = layout.cart;
  const { profile, values, groups, zones, completes, spellings, roles } = newOwner;
  const same = Object.fromEntries((roles?.roles ?? []).map((role) => [sameField[role], 'on']));
  return (
    <ActionForm
      id={payFormId}
      action={pay}
      schema={() => import('@/lib/shop/checkout/schema').then((module) => module.payInput)}
      defaultValue={{ quoteId, shownTotal: String(total.minor), ...same, ...values }}
    >
      {(fields, form) => (
        <>
          <HiddenField field={fields.quoteId} />
          <HiddenField field={fields.shownTotal} />
          <HiddenFields values={completes === null ? { profile, groups: groups.join(',') } : { owner: completes }} />
          <PayLayout
            {...layout}
            owner={
              <>
                {owner}
                <NewOwnerFields
                  {...{ profile, completes, spellings, roles, groups, zones, fields, countries, choiceWords }}
                  formId={form.id}
                />
              </>
            }
          />
        </>
      )}
    </ActionForm>
  );
}
