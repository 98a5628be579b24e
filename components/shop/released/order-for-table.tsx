'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionButton } from '@/components/forms/action-button';
import { CandidateTable, type Candidate } from '@/components/people/customers/candidate-table';
import { orderFor } from '@/lib/shop/released/actions';

type OrderForTableProps = {
  /** What is ordered. */
  readonly name: string;
  readonly customers: readonly Candidate[];
  readonly empty: ReactNode;
};

/** Customers, each with the button that opens the panel as theirs, at the name. */
export function OrderForTable({ name, customers, empty }: OrderForTableProps) {
  const t = useTranslations('released.staff');
  return (
    <CandidateTable
      caption={t('whom')}
      candidates={customers}
      deed={t('deed')}
      deedFor={({ id, name: called, email }) => (
        <ActionButton action={orderFor} fields={{ customer: id, name }} size="sm">
          {t('order')}
          <span className="sr-only">
            {' '}
            {called}, {email}
          </span>
        </ActionButton>
      )}
      empty={empty}
    />
  );
}
