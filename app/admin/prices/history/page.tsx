import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CostHistoryTable } from '@/components/desk/prices/cost-history-table';
import { FeeHistoryTable } from '@/components/desk/prices/fee-history-table';
import { PriceTabs } from '@/components/desk/prices/price-tabs';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SearchBox } from '@/components/ui/search-box';
import { requireStaff } from '@/lib/people/auth/guards';
import { costHistory, feeHistory, type CostHistory } from '@/lib/desk/prices/queries';
import { routes } from '@/lib/base/routes';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prices.history');
  return { title: t('title') };
}

export default async function PriceHistoryPage({ searchParams }: Props) {
  const actor = await requireStaff();
  const [t, params] = await Promise.all([getTranslations('prices'), searchParams]);
  const { search, changes, total, pageSize, today } = await costHistory(actor, params);
  const fees = await feeHistory(actor, search.q);
  const empty = (
    <EmptyState icon="tag" title={t(search.q === '' ? 'history.none' : 'history.noneFound')}>
      {search.q === '' && t('history.noneText')}
    </EmptyState>
  );
  return (
    <>
      <PageHeader title={t('title')} note={t('history.note')} />
      <PriceTabs current="history" />
      <SearchBox action={routes.admin.priceHistory()} label={t('search')} value={search.q} keep={{}} />
      <Card padding="flush">
        <CostHistoryTable changes={changes} today={today} empty={empty} />
      </Card>
      <Pagination
        page={search.page}
        pageSize={pageSize}
        total={total}
        hrefFor={(page) =>
          listHref<CostHistory['search']>(routes.admin.priceHistory(), params, { page: page === 1 ? null : page })
        }
      />
      {fees.length > 0 && (
        <Card padding="flush" title={t('restoration.history')} note={t('restoration.historyNote')}>
          <FeeHistoryTable changes={fees} />
        </Card>
      )}
    </>
  );
}
