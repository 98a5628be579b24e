import { useTranslations } from 'next-intl';
import { GroupStage } from '@/components/desk/groups/group-stage';
import { useGroupName } from '@/components/queue/live/group-words';
import { ListTable } from '@/components/people/lists/list-table';
import { placesWithinSecond } from '@/components/people/lists/met-twice';
import type { ListColumn } from '@/components/people/lists/said-once';
import { SecondApart } from '@/components/people/lists/second-apart';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { RowLink } from '@/components/ui/row-link';
import { routes } from '@/lib/base/routes';
import type { GroupRow } from '@/lib/desk/groups/queries';

type GroupsTableProps = {
  readonly rows: readonly GroupRow[];
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
  readonly by: 'staff' | 'owner';
  /** Only those are shown in which something waits for a person. */
  readonly isNarrowed: boolean;
};

/** Groups, each with how far it has got. */
export function GroupsTable({ rows, chosen, by, isNarrowed }: GroupsTableProps) {
  const t = useTranslations('groups');
  const name = useGroupName();
  const places = placesWithinSecond(rows, name, ({ askedAt }) => askedAt);
  const columns: readonly ListColumn<GroupRow>[] = [
    {
      key: 'what',
      header: t('columns.what'),
      primary: true,
      isFixed: true,
      className: 'whitespace-normal',
      cell: (group) => (
        <div className="min-w-0 py-1">
          <RowLink
            href={by === 'staff' ? routes.admin.group(group.id) : routes.group(group.id)}
            apart={<SecondApart at={group.askedAt} place={places.get(group.id)} />}
          >
            {name(group)}
          </RowLink>
          {by === 'staff' && (
            <p className="text-sm font-normal text-muted">
              <AskedBy group={group} />
            </p>
          )}
        </div>
      ),
    },
    {
      key: 'stage',
      header: t('columns.stage'),
      word: ({ live }) => t(`stage.${live.stage}`),
      phone: 'mark',
      // Most groups are done: those get no colour, so that the others are seen.
      cell: ({ live: { stage } }) =>
        stage === 'done' ? (
          <span className="text-muted max-sm:hidden">{t('stage.done')}</span>
        ) : (
          <GroupStage stage={stage} />
        ),
    },
    {
      key: 'done',
      header: t('columns.done'),
      align: 'end',
      phone: 'below',
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
      // Of none refused nothing is said, and two with as many are two.
      word: ({ id, live: { counts } }) => (counts.refused > 0 ? id : ''),
      phone: 'aside',
      className: 'named tabular',
      cell: ({ live: { counts } }) => counts.refused > 0 && t('number', { count: counts.refused }),
    },
    {
      key: 'asked',
      header: t('columns.asked'),
      align: 'end',
      phone: 'end',
      className: 'whitespace-nowrap',
      cell: ({ askedAt }) => <DateTime value={askedAt} />,
    },
  ];
  const empty = (
    <EmptyState icon="queue" title={t(isNarrowed ? 'empty.noneWaits' : 'empty.title')}>
      {!isNarrowed && t(by === 'staff' ? 'empty.text' : 'empty.ownText')}
    </EmptyState>
  );
  return (
    <ListTable
      list="groups"
      chosen={chosen}
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      section={
        isNarrowed || !rows.some(isWaiting) ? undefined : (group) => t(isWaiting(group) ? 'columns.refused' : 'rest')
      }
      empty={empty}
    />
  );
}

const isWaiting = ({ live: { counts } }: GroupRow) => counts.refused > 0;

function AskedBy({ group: { askedBy, customer } }: { readonly group: GroupRow }) {
  const t = useTranslations('groups');
  const name = askedBy ?? t('somebody');
  if (!customer) return t('askedBy', { name });
  // People act for themselves most of the time: their name is said once.
  return t.rich(name === customer.name ? 'askedByCustomer' : 'askedByFor', {
    name,
    customer: () => (
      <a href={routes.admin.customer(customer.id)} className="text-link">
        {customer.name}
      </a>
    ),
  });
}
