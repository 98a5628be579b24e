import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { RowLink } from '@/components/ui/row-link';
import { DataTable, type Column } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';
import type { OrderRow } from '@/lib/shop/orders/queries';

type OrderTableProps = { readonly orders: readonly OrderRow[]; readonly empty: ReactNode };

const namesShown = 2;

/** A customer's orders, each with how much of it is still under way. */
export function OrderTable({ orders, empty }: OrderTableProps) {
  const t = useTranslations('customers.staff.orders');
  const columns: readonly Column<OrderRow>[] = [
    {
      key: 'number',
      header: t('number'),
      primary: true,
      cell: ({ id, number }) => <RowLink href={routes.admin.order(id)}>{t('named', { number })}</RowLink>,
    },
    {
      key: 'names',
      header: t('for'),
      className: 'sm:w-1/2',
      cell: ({ names }) => (
        <span translate="no" className="wrap-anywhere">
          {names.slice(0, namesShown).join(', ')}
          {names.length > namesShown && ` ${t('more', { count: names.length - namesShown })}`}
        </span>
      ),
    },
    { key: 'date', header: t('date'), cell: ({ createdAt }) => <DateTime value={createdAt} as="date" /> },
    { key: 'state', header: t('state'), cell: ({ open }) => (open > 0 ? t('open', { count: open }) : t('ended')) },
    { key: 'total', header: t('total'), align: 'end', cell: ({ total }) => <Money value={total} /> },
  ];
  return <DataTable caption={t('caption')} columns={columns} rows={orders} rowKey={({ id }) => id} empty={empty} />;
}
