'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { InvoiceState } from '@/components/money/invoices/invoice-state';
import { ListTable } from '@/components/people/lists/list-table';
import type { ListColumn } from '@/components/people/lists/said-once';
import { DateTime } from '@/components/ui/date-time';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { Money } from '@/components/ui/money';
import { RowLink } from '@/components/ui/row-link';
import type { InvoiceRow } from '@/lib/money/invoices/queries';
import type { InvoiceSearch } from '@/lib/money/invoices/schema';
import { routes } from '@/lib/base/routes';

type InvoiceTableProps = {
  readonly path: string;
  readonly params: SearchParams;
  readonly search: InvoiceSearch;
  readonly invoices: readonly InvoiceRow[];
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
  readonly empty: ReactNode;
  /** Their numbers lead to the pages of staff, not to the customer's own. */
  readonly forStaff?: boolean | undefined;
};

/** One component of the browser for all rows: of those only their facts travel, not once more what is drawn of them. */
export function InvoiceTable({ path, params, search, invoices, chosen, empty, forStaff = false }: InvoiceTableProps) {
  const href = forStaff ? routes.admin.invoice : routes.invoice;
  const t = useTranslations('invoices.columns');
  const stateWord = useTranslations('invoices.state');
  const columns: readonly ListColumn<InvoiceRow>[] = [
    {
      key: 'number',
      header: t('number'),
      primary: true,
      isFixed: true,
      cell: (row) => <InvoiceNumber row={row} href={href(row.id)} />,
    },
    {
      key: 'for',
      header: t('for'),
      phone: 'below',
      className: 'sm:w-1/2',
      cell: ({ names }) => <Names names={names} />,
    },
    {
      key: 'date',
      header: t('date'),
      sort: 'date',
      phone: 'aside',
      cell: ({ issuedAt }) => <DateTime value={issuedAt} as="date" />,
    },
    {
      key: 'state',
      header: t('state'),
      word: ({ state }) => stateWord(state),
      phone: 'mark',
      cell: ({ state }) => <InvoiceState state={state} />,
    },
    {
      key: 'total',
      header: t('total'),
      sort: 'total',
      align: 'end',
      phone: 'end',
      cell: (row) => <Total row={row} />,
    },
  ];
  return (
    <ListTable
      list="invoices"
      chosen={chosen}
      caption={t('caption')}
      columns={columns}
      rows={invoices}
      rowKey={({ id }) => id}
      sorting={{
        field: search.sort,
        direction: search.dir,
        href: (sort, dir) => listHref<InvoiceSearch>(path, params, { sort, dir }),
      }}
      empty={empty}
    />
  );
}

function InvoiceNumber({ row, href }: { readonly row: InvoiceRow; readonly href: string }) {
  const t = useTranslations('invoices');
  return (
    <span data-tabular className="whitespace-nowrap">
      <RowLink href={href}>{t('number', { number: row.number })}</RowLink>
    </span>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  const t = useTranslations('invoices');
  const others = names.length - namesShown;
  return (
    <span className="min-w-0 wrap-anywhere">
      <span translate="no">{names.slice(0, namesShown).join(', ')}</span>
      {others > 0 && <span className="text-muted"> {t('more', { count: others })}</span>}
    </span>
  );
}

const namesShown = 2;

function Total({ row: { state, total } }: { readonly row: InvoiceRow }) {
  return <Money value={total} className={state === 'void' ? 'text-muted line-through' : 'font-medium'} />;
}
