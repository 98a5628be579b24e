'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonLink } from '@/components/ui/button-link';
import { assignDomain } from '@/lib/portfolio/domains/actions';
import type { CustomerChoice } from '@/lib/portfolio/domains/queries';
import { assignForm } from '@/lib/portfolio/domains/schema';

type AssignFormProps = {
  readonly domainId: string;
  readonly customerId: string | null;
  readonly customers: readonly CustomerChoice[];
  /** The list without this form. */
  readonly closeHref: string;
};

export function AssignForm({ domainId, customerId, customers, closeHref }: AssignFormProps) {
  const t = useTranslations('domains.admin');
  const ui = useTranslations('ui');
  const router = useRouter();
  return (
    <ActionForm
      action={assignDomain}
      schema={assignForm}
      defaultValue={customerId === null ? {} : { customerId }}
      onSuccess={() => router.replace(closeHref)}
    >
      {(fields) => (
        <>
          <input type="hidden" name="domainId" value={domainId} />
          <SelectField
            field={fields.customerId}
            label={t('customer')}
            optional={false}
            placeholder={t('nobody')}
            options={customers.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
            className="max-w-md"
          />
          <div className="flex gap-2">
            <SubmitButton>{t('save')}</SubmitButton>
            <ButtonLink href={closeHref} variant="ghost">
              {ui('cancel')}
            </ButtonLink>
          </div>
        </>
      )}
    </ActionForm>
  );
}
