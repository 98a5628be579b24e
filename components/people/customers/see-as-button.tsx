'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { seeAs } from '@/lib/people/customers/actions';

export function SeeAsButton({ customerId }: { readonly customerId: string }) {
  const t = useTranslations('customers');
  return (
    <ActionButton action={seeAs} fields={{ customer: customerId }} icon="eye">
      {t('seeAs')}
    </ActionButton>
  );
}
