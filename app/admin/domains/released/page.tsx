import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReleasedFilters } from '@/components/shop/released/released-filters';
import { ReleasedTable } from '@/components/shop/released/released-table';
import { ReleasedTabs } from '@/components/shop/released/released-tabs';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { DownloadLink } from '@/components/ui/download-link';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { routes } from '@/lib/base/routes';
import { homeCurrency } from '@/lib/base/values/money';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';
import { released } from '@/lib/shop/released/queries';
import { releasedPageSize, releasedSearch, type ReleasedSearch } from '@/lib/shop/released/schema';
import { asOf } from '@/lib/sync/sources/queries';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('released');
  return { title: t('title') };
}

export default async function StaffReleasedPage({ searchParams }: Props) {
  const [params, actor] = await Promise.all([searchParams, requireStaff()]);
  const asked = releasedSearch.parse(params);
  const path = routes.admin.released();
  const [t, domains, bids, { rows, total, isMore }, readAt] = await Promise.all([
    getTranslations('released'),
    getTranslations('domains.admin').then((words) => words('title')),
    getTranslations('bids').then((words) => words('title')),
    released(actor, asked),
    asOf(actor, asked.show === 'free' ? 'deletedNames' : 'expiringNames'),
  ]);
  const hrefFor = (page: number) => listHref<ReleasedSearch>(path, params, { page });
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t(`note.${asked.show}`)}
        asOf={readAt}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: domains, href: routes.admin.domains() }]} />}
        actions={
          <>
            <ButtonLink href={routes.admin.bids()} size="sm">
              {bids}
            </ButtonLink>
            {rows.length > 0 && (
              <DownloadLink href={listHref<ReleasedSearch>(routes.api.released(), params, {})} size="sm">
                {t('file.download')}
              </DownloadLink>
            )}
          </>
        }
      />
      <ReleasedTabs path={path} show={asked.show} params={params} />
      <ReleasedFilters path={path} asked={asked} currency={homeCurrency} />
      <Card padding="flush">
        <ReleasedTable
          rows={rows}
          asked={asked}
          params={params}
          buying={{ into: 'customers', mayOrder: may(actor, 'customers.seeAs') }}
        />
      </Card>
      <Pagination page={asked.page} pageSize={releasedPageSize} total={total} isMore={isMore} hrefFor={hrefFor} />
    </>
  );
}
