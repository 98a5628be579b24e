import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { GroupDialogs } from '@/components/people/customer-groups/group-dialogs';
import { ListTable } from '@/components/people/lists/list-table';
import type { ListColumn } from '@/components/people/lists/said-once';
import { RowLink } from '@/components/ui/row-link';
import type { CustomerGroupRow } from '@/lib/people/customer-groups/queries';
import { routes } from '@/lib/base/routes';

type GroupTableProps = {
  readonly groups: readonly CustomerGroupRow[];
  readonly mayChange: boolean;
  /** Its prices go with a group. */
  readonly mayRemove: boolean;
  readonly empty: ReactNode;
};

export function GroupTable({ groups, mayChange, mayRemove, empty }: GroupTableProps) {
  const t = useTranslations('customerGroups');
  const format = useFormatter();
  const columns: readonly ListColumn<CustomerGroupRow>[] = [
    {
      key: 'name',
      header: t('name'),
      primary: true,
      isFixed: true,
      cell: ({ id, name }) => <RowLink href={routes.admin.customers({ group: id })}>{name}</RowLink>,
    },
    {
      key: 'customers',
      header: t('customers'),
      word: ({ id }) => id,
      align: 'end',
      phone: 'end',
      className: 'named',
      cell: ({ customers }) => <span data-tabular>{format.number(customers)}</span>,
    },
    {
      key: 'rules',
      header: t('rules'),
      word: ({ id }) => id,
      align: 'end',
      phone: 'aside',
      className: 'named',
      cell: ({ rules }) => <span data-tabular>{format.number(rules)}</span>,
    },
    {
      key: 'acts',
      header: t('acts'),
      word: ({ id }) => id,
      isMoot: !mayChange,
      align: 'end',
      phone: 'below',
      cell: (group) => <GroupDialogs group={group} mayRemove={mayRemove} />,
    },
  ];
  return <ListTable caption={t('title')} columns={columns} rows={groups} rowKey={({ id }) => id} empty={empty} />;
}
