import { useTranslations } from 'next-intl';
import { GroupsTable } from '@/components/desk/groups/groups-table';
import { Card } from '@/components/ui/card';
import { FilterChips } from '@/components/ui/filter-chips';
import { listHref, type ListChanges, type SearchParams } from '@/components/ui/list-url';
import { Pagination } from '@/components/ui/pagination';
import { routes } from '@/lib/base/routes';
import type { GroupPage } from '@/lib/desk/groups/queries';
import { groupsPageSize, type GroupSearch } from '@/lib/desk/groups/schema';

type GroupListProps = {
  readonly params: SearchParams;
  readonly search: GroupSearch;
  readonly list: GroupPage;
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
  readonly by: 'staff' | 'owner';
};

/** Groups with their one filter and their pages; all of it in the address. */
export function GroupList({ params, search, list: { rows, waiting, total, isMore }, chosen, by }: GroupListProps) {
  const t = useTranslations('groups');
  const path = by === 'staff' ? routes.admin.groups() : routes.groups();
  const href = (changes: ListChanges<GroupSearch>) => listHref<GroupSearch>(path, params, changes);
  const isNarrowed = search.show === 'waiting';
  const turned = href({ show: isNarrowed ? null : 'waiting' });
  return (
    <div className="space-y-4">
      {(isNarrowed || waiting > 0) && (
        <FilterChips
          label={t('filters')}
          chips={[{ key: 'waiting', label: t('columns.refused'), isActive: isNarrowed, count: waiting, href: turned }]}
        />
      )}
      <Card padding="flush">
        <GroupsTable rows={rows} chosen={chosen} by={by} isNarrowed={isNarrowed} />
      </Card>
      {total > 0 && (
        <Pagination
          page={search.page}
          pageSize={groupsPageSize}
          total={total}
          isMore={isMore}
          hrefFor={(page) => href({ page: page === 1 ? null : page })}
        />
      )}
    </div>
  );
}
