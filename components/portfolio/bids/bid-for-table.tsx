import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { DataTable, type Column } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';

type Candidate = { readonly id: string; readonly called: string; readonly email: string; readonly domains: number };

type BidForTableProps = {
  /** What is bid for. */
  readonly names: string;
  readonly customers: readonly Candidate[];
  readonly empty: ReactNode;
};

/** Customers, each with the way to a bid for them. */
export function BidForTable({ names, customers, empty }: BidForTableProps) {
  const t = useTranslations('bids.whom');
  const columns: readonly Column<Candidate>[] = [
    {
      key: 'name',
      header: t('customer'),
      primary: true,
      cell: ({ called }) => <span className="wrap-anywhere">{called}</span>,
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
      header: t('choose'),
      hiddenHeader: true,
      align: 'end',
      phone: 'aside',
      cell: ({ id, called, email }) => (
        <ButtonLink href={routes.admin.bidNew({ names, customer: id })} prefetch={false} size="sm">
          {t('choose')}
          <span className="sr-only">
            {' '}
            {called}, {email}
          </span>
        </ButtonLink>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={customers}
      rowKey={({ id }) => id}
      phone="lines"
      empty={empty}
    />
  );
}
