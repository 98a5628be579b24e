import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { QueueFilters } from '@/components/desk/operations/queue-filters';
import { QueuePages } from '@/components/desk/operations/queue-pages';
import { QueueTable } from '@/components/desk/operations/queue-table';
import { QueueTabs } from '@/components/desk/operations/queue-tabs';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { SearchBox } from '@/components/ui/search-box';
import { requireStaff } from '@/lib/people/auth/guards';
import { columnsOf } from '@/lib/people/lists/queries';
import { faultCounts, queueCountsFor, queuePage } from '@/lib/desk/operations/queries';
import { queueSearch } from '@/lib/desk/operations/schema';
import { routes } from '@/lib/base/routes';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations');
  return { title: t('title') };
}

export default async function OperationsPage({ searchParams }: Props) {
  const [actor, params, t] = await Promise.all([requireStaff(), searchParams, getTranslations('operations')]);
  const search = queueSearch.parse(params);
  const { tab, q, after } = search;
  const [{ rows, next }, counts, faults, chosen] = await Promise.all([
    queuePage(actor, search),
    queueCountsFor(actor),
    tab === 'attention' ? faultCounts(actor) : [],
    columnsOf('operations'),
  ]);
  const isFound = [q, search.code, search.kind, search.paid, search.only].some((part) => part !== undefined);
  const empty = (
    <EmptyState icon="queue" title={t(isFound ? 'empty.noneFound' : `empty.${tab}`)}>
      {t(isFound ? 'empty.noneFoundText' : `empty.${tab}Text`)}
    </EmptyState>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <ButtonLink href={routes.admin.groups()} icon="folder">
            {t('toGroups')}
          </ButtonLink>
        }
      />
      {counts && <QueueTabs current={tab} counts={counts} />}
      <div className="flex flex-wrap items-center gap-3">
        <SearchBox
          action={routes.admin.operations()}
          label={t('search')}
          value={q}
          keep={{
            tab,
            ...(search.only !== undefined && { only: search.only }),
            ...(search.code !== undefined && { code: search.code }),
            ...(search.kind !== undefined && { kind: search.kind }),
            ...(search.paid !== undefined && { paid: search.paid }),
          }}
        />
        <QueueFilters params={params} search={search} faults={faults} />
      </div>
      <Card padding="flush">
        <QueueTable tab={tab} rows={rows} chosen={chosen} empty={empty} />
      </Card>
      <QueuePages path={routes.admin.operations()} params={params} isFirst={after === undefined} next={next} />
    </>
  );
}
