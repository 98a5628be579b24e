import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ListTable } from '@/components/people/lists/list-table';
import type { ListColumn } from '@/components/people/lists/said-once';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { RowLink } from '@/components/ui/row-link';
import { routes } from '@/lib/base/routes';
import type { OrderRow } from '@/lib/shop/orders/queries';

type OrderTableProps = {
  readonly orders: readonly OrderRow[];
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
  readonly empty: ReactNode;
};

const namesShown = 2;

/** A customer's orders, each with how much of it is still under way. */
export function OrderTable({ orders, chosen, empty }: OrderTableProps) {
  const t = useTranslations('customers.staff.orders');
  const stateOf = ({ open }: OrderRow) => (open > 0 ? t('open', { count: open }) : t('ended'));
  const columns: readonly ListColumn<OrderRow>[] = [
    {
      key: 'number',
      header: t('number'),
      primary: true,
      isFixed: true,
      cell: ({ id, number }) => <RowLink href={routes.admin.order(id)}>{t('named', { number })}</RowLink>,
    },
    {
      key: 'names',
      header: t('for'),
      phone: 'below',
      className: 'sm:w-1/2',
      cell: ({ names }) => (
        <span translate="no" className="wrap-anywhere">
          {names.slice(0, namesShown).join(', ')}
          {names.length > namesShown && ` ${t('more', { count: names.length - namesShown })}`}
        </span>
      ),
    },
    {
      key: 'date',
      header: t('date'),
      phone: 'aside',
      className: 'whitespace-nowrap',
      cell: ({ createdAt }) => <DateTime value={createdAt} as="date" />,
    },
    {
      key: 'state',
      header: t('state'),
      word: stateOf,
      phone: 'mark',
      // Most orders have ended: those say it quietly, and not on a phone.
      cell: (row) => <span className={row.open > 0 ? 'font-medium' : 'text-muted max-sm:hidden'}>{stateOf(row)}</span>,
    },
    { key: 'total', header: t('total'), align: 'end', phone: 'end', cell: ({ total }) => <Money value={total} /> },
  ];
  return (
    <ListTable
      list="orders"
      chosen={chosen}
      caption={t('caption')}
      columns={columns}
      rows={orders}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}
