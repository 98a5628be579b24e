'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { assignDomains } from '@/lib/portfolio/domains/actions';

type AssignFormProps = {
  readonly domains: readonly string[];
  /** To whom; null takes them back. */
  readonly customer: { readonly id: string; readonly name: string } | null;
};

/** Gives the chosen domains to one customer, or to nobody. */
export function AssignForm({ domains, customer }: AssignFormProps) {
  const t = useTranslations('domains.admin');
  const fields = { domains: domains.join('.'), ...(customer && { customerId: customer.id }) };
  return (
    <ActionButton
      action={assignDomains}
      fields={fields}
      size="sm"
      variant={customer ? 'secondary' : 'ghost'}
      aria-label={customer ? t('assignTo', { name: customer.name }) : undefined}
    >
      {t(customer ? 'assign' : 'takeBack')}
    </ActionButton>
  );
}
