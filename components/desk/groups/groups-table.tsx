import { useTranslations } from 'next-intl';
import { GroupStage } from '@/components/desk/groups/group-stage';
import { useGroupName } from '@/components/desk/groups/group-words';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { RowLink } from '@/components/ui/row-link';
import { DataTable, type Column } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';
import type { GroupRow } from '@/lib/desk/groups/queries';

type GroupsTableProps = { readonly rows: readonly GroupRow[]; readonly by: 'staff' | 'owner' };

/** Groups, each with how far it has got. */
export function GroupsTable({ rows, by }: GroupsTableProps) {
  const t = useTranslations('groups');
  const name = useGroupName();
  const columns: readonly Column<GroupRow>[] = [
    {
      key: 'what',
      header: t('columns.what'),
      primary: true,
      className: 'whitespace-normal',
      cell: (group) => (
        <div className="min-w-0 py-1">
          <RowLink href={by === 'staff' ? routes.admin.group(group.id) : routes.group(group.id)}>{name(group)}</RowLink>
          {by === 'staff' && (
            <p className="text-sm font-normal text-muted">
              <AskedBy group={group} />
            </p>
          )}
        </div>
      ),
    },
    { key: 'stage', header: t('columns.stage'), cell: ({ live }) => <GroupStage stage={live.stage} /> },
    {
      key: 'done',
      header: t('columns.done'),
      align: 'end',
      cell: ({ live: { counts }, promised }) => (
        <span data-tabular className="whitespace-nowrap">
          {t('doneOf', { done: counts.done, count: promised.count })}
        </span>
      ),
    },
    {
      key: 'refused',
      header: t('columns.refused'),
      align: 'end',
      cell: ({ live: { counts } }) => <span data-tabular>{t('number', { count: counts.refused })}</span>,
    },
    {
      key: 'asked',
      header: t('columns.asked'),
      align: 'end',
      className: 'whitespace-nowrap',
      cell: ({ askedAt }) => <DateTime value={askedAt} />,
    },
  ];
  const empty = (
    <EmptyState icon="queue" title={t('empty.title')}>
      {t(by === 'staff' ? 'empty.text' : 'empty.ownText')}
    </EmptyState>
  );
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

function AskedBy({ group: { askedBy, customer } }: { readonly group: GroupRow }) {
  const t = useTranslations('groups');
  const name = askedBy ?? t('somebody');
  if (!customer) return t('askedBy', { name });
  return t.rich('askedByFor', {
    name,
    customer: () => (
      <a href={routes.admin.customer(customer.id)} className="text-link">
        {customer.name}
      </a>
    ),
  });
}
