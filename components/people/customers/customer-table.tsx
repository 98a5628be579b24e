'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ListTable } from '@/components/people/lists/list-table';
import type { ListColumn } from '@/components/people/lists/said-once';
import { moveForm } from '@/components/people/customer-groups/move-form-id';
import { PressingWords } from '@/components/people/customers/pressing-words';
import { Badge } from '@/components/ui/badge';
import { checkboxStyle } from '@/components/ui/check-style';
import { DateTime } from '@/components/ui/date-time';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { Money } from '@/components/ui/money';
import { RowLink } from '@/components/ui/row-link';
import { namesMetTwice } from '@/components/people/lists/met-twice';
import type { CustomerRow } from '@/lib/people/customers/queries';
import type { CustomerListInput } from '@/lib/people/customers/schema';
import { routes } from '@/lib/base/routes';

type CustomerTableProps = {
  readonly params: SearchParams;
  readonly search: CustomerListInput;
  readonly customers: readonly CustomerRow[];
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
  readonly empty: ReactNode;
  /** Whether they can be ticked, to be put into a group. */
  readonly isTicked?: boolean;
};

/** One component of the browser for all rows: of those only their facts travel, not once more what is drawn of them. */
export function CustomerTable({ params, search, customers, chosen, empty, isTicked = false }: CustomerTableProps) {
  const t = useTranslations('customers.columns');
  const sections = useTranslations('customers.sections');
  const format = useFormatter();
  const metTwice = namesMetTwice(customers);
  const somePress = customers.some(({ presses }) => presses !== null);
  const columns: readonly ListColumn<CustomerRow>[] = [
    {
      key: 'name',
      header: t('name'),
      sort: 'name',
      primary: true,
      isFixed: true,
      cell: (row) => <Name row={row} isMetTwice={metTwice.has(row.name)} isTicked={isTicked} />,
    },
    {
      key: 'presses',
      header: t('presses'),
      // Two who wait for the same are not one; where nothing presses there is no column of it.
      word: ({ id, presses }) => (presses ? id : ''),
      phone: 'below',
      cell: ({ presses, email }) =>
        presses ? <PressingWords presses={presses} /> : <span className="sm:hidden">{email}</span>,
    },
    {
      key: 'email',
      header: t('email'),
      phone: somePress ? undefined : 'below',
      className: 'wrap-anywhere',
      cell: (row) => row.email,
    },
    {
      key: 'group',
      header: t('group'),
      isMoot: customers.every(({ group }) => group === null),
      cell: (row) => row.group,
    },
    {
      key: 'domains',
      header: t('domains'),
      align: 'end',
      phone: 'aside',
      className: 'named',
      cell: (row) => <span data-tabular>{format.number(row.domains)}</span>,
    },
    {
      key: 'wallet',
      header: t('wallet'),
      sort: 'wallet',
      align: 'end',
      phone: 'end',
      cell: (row) => <Money value={row.wallet} />,
    },
    {
      key: 'since',
      header: t('since'),
      sort: 'since',
      align: 'end',
      cell: (row) => <DateTime value={row.createdAt} as="date" />,
    },
  ];
  return (
    <ListTable
      list="customers"
      chosen={chosen}
      caption={t('caption')}
      columns={columns}
      rows={customers}
      rowKey={(row) => row.id}
      section={
        somePress && search.sort === 'urgent' && search.show === 'all'
          ? ({ presses }) => sections(presses ? 'urgent' : 'rest')
          : undefined
      }
      sorting={{
        field: search.sort,
        direction: search.dir,
        href: (sort, dir) => listHref<CustomerListInput>(routes.admin.customers(), params, { sort, dir }),
      }}
      empty={empty}
    />
  );
}

type NameProps = { readonly row: CustomerRow; readonly isMetTwice: boolean; readonly isTicked: boolean };

function Name({ row, isMetTwice, isTicked }: NameProps) {
  const t = useTranslations('customers');
  return (
    <span className="flex flex-wrap items-center gap-2">
      {isTicked && (
        <input
          type="checkbox"
          name="customer"
          value={row.id}
          form={moveForm}
          aria-label={t('tick', { name: isMetTwice ? `${row.name}, ${row.email}` : row.name })}
          className={checkboxStyle}
        />
      )}
      <RowLink href={routes.admin.customer(row.id)} apart={isMetTwice && row.email}>
        {row.name}
      </RowLink>
      {row.isDisabled && <Badge tone="danger">{t('users.isDisabled')}</Badge>}
    </span>
  );
}
