import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { InvoiceTable } from '@/components/money/invoices/invoice-table';
import { Card } from '@/components/ui/card';
import { FilterChips, type FilterChip } from '@/components/ui/filter-chips';
import { listHref, type ListChanges, type SearchParams } from '@/components/ui/list-url';
import { NothingFound } from '@/components/ui/nothing-found';
import { Pagination } from '@/components/ui/pagination';
import { countedByFilter, invoicePageSize } from '@/lib/money/invoices/page-size';
import type { InvoiceList as InvoiceListView } from '@/lib/money/invoices/queries';
import { invoiceFilters, type InvoiceSearch } from '@/lib/money/invoices/schema';

type InvoiceListProps = {
  readonly path: string;
  readonly params: SearchParams;
  readonly search: InvoiceSearch;
  readonly list: InvoiceListView;
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
  /** Instead of everything when there is nothing at all. */
  readonly empty: ReactNode;
  readonly forStaff?: boolean | undefined;
};

/** Filters, table and pages of a customer's invoices; all of it in the address. */
export function InvoiceList({ path, params, search, list, chosen, empty, forStaff = false }: InvoiceListProps) {
  const t = useTranslations('invoices');
  const href = (changes: ListChanges<InvoiceSearch>) => listHref<InvoiceSearch>(path, params, changes);
  if (list.total === 0 && search.show === 'all') return <Card padding="flush">{empty}</Card>;
  const inOrder: readonly FilterChip[] =
    search.sort === 'urgent'
      ? []
      : [{ key: 'sort', label: t(`order.${search.sort}`), isActive: true, href: href({ sort: null, dir: null }) }];
  const chips = invoiceFilters.flatMap((key): readonly FilterChip[] => {
    if (key === 'all') return [];
    const [isActive, counted] = [key === search.show, list.counts[key]];
    const count = { count: Math.min(counted, countedByFilter), isMore: counted > countedByFilter };
    const chip = { key, label: t(`state.${key}`), isActive, ...count, href: href({ show: isActive ? null : key }) };
    // Where all are of one state, a filter by it would change nothing.
    const isPart = counted > 0 && (search.show !== 'all' || counted < list.total);
    return isActive || isPart ? [chip] : [];
  });
  return (
    <div className="space-y-4">
      <FilterChips label={t('filters')} chips={[...inOrder, ...chips]} />
      <Card padding="flush">
        <InvoiceTable
          {...{ path, params, search, chosen, forStaff }}
          invoices={list.rows}
          empty={
            <NothingFound title={t('noneOfThese')} action={t('showAll')} href={path}>
              {t('noneOfTheseText')}
            </NothingFound>
          }
        />
      </Card>
      <Pagination
        page={search.page}
        pageSize={invoicePageSize}
        total={list.total}
        isMore={list.isMore}
        hrefFor={(page) => href({ page: page === 1 ? null : page })}
      />
    </div>
  );
}
