import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BookFilters } from '@/components/money/books/book-filters';
import { DifferenceTable } from '@/components/money/books/difference-table';
import { MonthsCard } from '@/components/money/books/months-card';
import { Sums } from '@/components/money/registrar-bills/sums';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { TabsNav } from '@/components/ui/tabs-nav';
import { routes } from '@/lib/base/routes';
import { bookDifferences, bookMonths, booksPageSize } from '@/lib/money/books/queries';
import { booksSearch, booksViews, type BooksSearch } from '@/lib/money/books/schema';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('books');
  return { title: t('title') };
}

/** Our costs against the registrar's bills. */
export default async function BooksPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([requireStaff(), searchParams]);
  const search = booksSearch.parse(params);
  const [t, registrar, { rows, count, sums, open }, months] = await Promise.all([
    getTranslations('books'),
    getTranslations('registrar'),
    bookDifferences(actor, search),
    bookMonths(actor),
  ]);
  const { show, month, kind } = search;
  const tabs = booksViews.map((key) => ({
    key,
    label: t(`tabs.${key}`),
    href: listHref<BooksSearch>(routes.admin.books(), params, { show: key === 'open' ? null : key, kind: null }),
    ...(key === 'open' && open > 0 && { count: open }),
  }));
  const isNarrowed = month !== '' || kind !== '';
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('about')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: registrar('title'), href: routes.admin.registrar() }]} />}
      />
      <BookFilters search={search} months={months} />
      <TabsNav label={t('tabs.label')} current={show} tabs={tabs} />
      {count > 0 && <p className="text-muted">{t.rich('found', { count, sums: () => <Sums sums={sums} /> })}</p>}
      <Card padding="flush">
        {rows.length > 0 ? (
          <DifferenceTable rows={rows} maySettle={may(actor, 'bills.change')} />
        ) : (
          <EmptyState
            icon={isNarrowed ? 'search' : 'check-circle'}
            title={t(isNarrowed ? 'noneFound' : `none.${show}`)}
          >
            {!isNarrowed && t(`noneText.${show}`)}
          </EmptyState>
        )}
      </Card>
      <Pagination
        page={search.page}
        pageSize={booksPageSize}
        total={count}
        hrefFor={(page) => listHref<BooksSearch>(routes.admin.books(), params, { page: page === 1 ? null : page })}
      />
      {months.length > 0 && <MonthsCard months={months} />}
    </>
  );
}
