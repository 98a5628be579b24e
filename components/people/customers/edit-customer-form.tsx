'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextareaField } from '@/components/forms/textarea-field';
import { editCustomer } from '@/lib/people/customers/actions';
import type { CustomerDetails } from '@/lib/people/customers/queries';
import { routes } from '@/lib/base/routes';

type EditCustomerFormProps = {
  readonly customer: CustomerDetails;
  /** The groups that it may be put into. */
  readonly groups: readonly { readonly id: string; readonly name: string }[];
};

export function EditCustomerForm({ customer, groups }: EditCustomerFormProps) {
  const t = useTranslations();
  const router = useRouter();
  const { id, name, email, phone, group, note } = customer;
  return (
    <ActionForm
      action={editCustomer}
      schema={() => import('@/lib/people/customers/schema').then((module) => module.editCustomerInput)}
      defaultValue={{
        customer: id,
        name,
        email,
        note,
        ...(phone !== null && { phone }),
        ...(group && { group: group.id }),
      }}
      onSuccess={() => router.push(routes.admin.customer(id))}
      className="max-w-xl"
    >
      {(fields) => (
        <>
          <HiddenField field={fields.customer} />
          <Field field={fields.name} label={t('auth.name')} hint={t('customers.nameHint')} autoComplete="off" />
          <Field
            field={fields.email}
            label={t('auth.email')}
            hint={t('customers.emailHint')}
            type="email"
            autoComplete="off"
          />
          <Field field={fields.phone} label={t('customers.phone')} type="tel" autoComplete="off" optional />
          {groups.length > 0 && (
            <SelectField
              field={fields.group}
              label={t('customers.columns.group')}
              hint={t('customers.groupHint')}
              options={groups.map((one) => ({ value: one.id, label: one.name }))}
              placeholder={t('customerGroups.noGroup')}
              optional
            />
          )}
          <TextareaField field={fields.note} label={t('customers.note')} hint={t('customers.noteHint')} optional />
          <SubmitButton>{t('common.save')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
