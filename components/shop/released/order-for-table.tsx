'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionButton } from '@/components/forms/action-button';
import { DataTable, type Column } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';
import { orderFor } from '@/lib/shop/released/actions';

type Candidate = { readonly id: string; readonly called: string; readonly email: string; readonly domains: number };

type OrderForTableProps = {
  /** What is ordered. */
  readonly name: string;
  readonly customers: readonly Candidate[];
  readonly empty: ReactNode;
};

/** Customers, each with the button that opens the panel as theirs, at the name. */
export function OrderForTable({ name, customers, empty }: OrderForTableProps) {
  const t = useTranslations('released.staff');
  const columns: readonly Column<Candidate>[] = [
    {
      key: 'name',
      header: t('customer'),
      primary: true,
      cell: ({ id, called, email }) => (
        <a href={routes.admin.customer(id)} className="text-link wrap-anywhere">
          {called}
          <span className="sr-only">, {email}</span>
        </a>
      ),
    },
    {
      key: 'email',
      header: t('email'),
      phone: 'below',
      cell: ({ email }) => <span className="wrap-anywhere">{email}</span>,
    },
    {
      key: 'domains',
      header: t('domains'),
      align: 'end',
      phone: 'end',
      className: 'named',
      cell: ({ domains }) => <span data-tabular>{domains}</span>,
    },
    {
      key: 'deed',
      header: t('deed'),
      hiddenHeader: true,
      align: 'end',
      phone: 'aside',
      cell: ({ id, called, email }) => (
        <ActionButton action={orderFor} fields={{ customer: id, name }} size="sm">
          {t('order')}
          <span className="sr-only">
            {' '}
            {called}, {email}
          </span>
        </ActionButton>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('whom')}
      columns={columns}
      rows={customers}
      rowKey={({ id }) => id}
      phone="lines"
      empty={empty}
    />
  );
}
