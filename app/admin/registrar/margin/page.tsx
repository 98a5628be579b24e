import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MarginMonths } from '@/components/money/books/margin-months';
import { MarginTable } from '@/components/money/books/margin-table';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import { DownloadLink } from '@/components/ui/download-link';
import { EmptyState } from '@/components/ui/empty-state';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { TabsNav } from '@/components/ui/tabs-nav';
import { routes } from '@/lib/base/routes';
import { marginViews, type MarginSearch } from '@/lib/money/books/margin-schema';
import { marginAsked, marginPage, marginPageSize } from '@/lib/money/books/queries';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('margin');
  return { title: t('title') };
}

/** What was earned less what it cost, by zone, customer or month. */
export default async function MarginPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([requireStaff(), searchParams]);
  const search = marginAsked(params);
  const [t, registrar, { rows, count, total }] = await Promise.all([
    getTranslations('margin'),
    getTranslations('registrar'),
    marginPage(actor, search),
  ]);
  const { by, month, sort, dir } = search;
  const tabs = marginViews.map((key) => ({
    key,
    label: t(`tabs.${key}`),
    href: routes.admin.margin({ by: key, month }),
  }));
  const money = (value: typeof total.cost) => () => <Money value={value} className="font-medium text-text" />;
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: registrar('title'), href: routes.admin.registrar() }]} />}
        actions={
          rows.length > 0 && (
            <DownloadLink href={routes.admin.marginFile({ by, month, sort, dir })}>{t('file')}</DownloadLink>
          )
        }
      />
      <TabsNav label={t('tabs.label')} current={by} tabs={tabs} />
      <MarginMonths search={search} />
      {count > 0 && (
        <p className="text-muted">
          {t.rich('total', { revenue: money(total.revenue), cost: money(total.cost), margin: money(total.margin) })}
        </p>
      )}
      <Card padding="flush">
        {rows.length > 0 ? (
          <MarginTable search={search} rows={rows} />
        ) : (
          <EmptyState icon="tag" title={t('none')}>
            {t('noneText')}
          </EmptyState>
        )}
      </Card>
      <Pagination
        page={search.page}
        pageSize={marginPageSize}
        total={count}
        hrefFor={(page) => listHref<MarginSearch>(routes.admin.margin(), params, { page: page === 1 ? null : page })}
      />
    </>
  );
}
