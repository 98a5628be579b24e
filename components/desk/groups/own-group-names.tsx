import { useTranslations } from 'next-intl';
import { ListTable } from '@/components/people/lists/list-table';
import type { ListColumn } from '@/components/people/lists/said-once';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { StageBadge } from '@/components/queue/live/stage-badge';
import { Card } from '@/components/ui/card';
import { DomainName } from '@/components/ui/domain-name';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { Pagination } from '@/components/ui/pagination';
import { RowLink } from '@/components/ui/row-link';
import { TabsNav } from '@/components/ui/tabs-nav';
import { routes } from '@/lib/base/routes';
import type { OwnName, OwnNames } from '@/lib/desk/groups/own-names';
import { stageOf } from '@/lib/queue/live/progress';
import { ownNamesPageSize, ownTabs, type OwnGroupSearch } from '@/lib/desk/groups/schema';

type OwnGroupNamesProps = {
  readonly groupId: string;
  readonly names: OwnNames;
  readonly search: OwnGroupSearch;
  readonly params: SearchParams;
};

/** The names of a group by what became of them; each leads to its own steps. */
export function OwnGroupNames({ groupId, names: { tab, rows, counts }, search, params }: OwnGroupNamesProps) {
  const t = useTranslations('groups.names');
  const words = useFaultWords();
  const stages = useTranslations('operations.live.stage');
  const columns: readonly ListColumn<OwnName>[] = [
    {
      key: 'name',
      header: t('name'),
      primary: true,
      isFixed: true,
      className: 'whitespace-normal',
      cell: ({ operationId, subject }) => (
        <RowLink href={routes.operationStatus(operationId)}>
          <DomainName unicode={subject.unicode} ascii={subject.ascii} />
        </RowLink>
      ),
    },
    {
      key: 'state',
      header: t('state'),
      word: ({ state, problem }) => (problem ? words.reason(problem) : stages(stageOf(state))),
      phone: 'below',
      className: 'whitespace-normal',
      cell: ({ state, problem }) => (problem ? words.reason(problem) : <StageBadge state={state} />),
    },
  ];
  return (
    <section aria-label={t('title')} className="space-y-4">
      <TabsNav
        label={t('title')}
        current={tab}
        tabs={ownTabs
          .filter((key) => key === tab || counts[key] > 0)
          .map((key) => ({
            key,
            label: t(`tabs.${key}`),
            count: counts[key],
            href: routes.group(groupId, { tab: key }),
          }))}
      />
      <Card padding="flush">
        <ListTable
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowKey={({ operationId }) => operationId}
          empty={<p className="p-gutter text-muted">{t('empty')}</p>}
        />
      </Card>
      <Pagination
        page={search.page}
        pageSize={ownNamesPageSize}
        total={counts[tab]}
        hrefFor={(page) =>
          listHref<OwnGroupSearch>(routes.group(groupId), params, { tab, page: page === 1 ? null : page })
        }
      />
    </section>
  );
}
