import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BillFilters } from '@/components/money/registrar-bills/bill-filters';
import { BillTable } from '@/components/money/registrar-bills/bill-table';
import { ChooseForm } from '@/components/money/registrar-bills/choose-form';
import { Sums } from '@/components/money/registrar-bills/sums';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { TabsNav } from '@/components/ui/tabs-nav';
import { routes } from '@/lib/base/routes';
import { billList } from '@/lib/money/registrar-bills/queries';
import { billSearch, mostBills, type BillSearch } from '@/lib/money/registrar-bills/schema';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registrarBills');
  return { title: t('title') };
}

export default async function BillsPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([requireStaff(), searchParams]);
  const search = billSearch.parse(params);
  const [t, registrar, { rows, count, sums, unpaid }] = await Promise.all([
    getTranslations('registrarBills'),
    getTranslations('registrar'),
    billList(actor, search),
  ]);
  const mayChoose = may(actor, 'bills.change') && rows.some(({ status }) => status === 'notpayed');
  const tabs = (['unpaid', 'all', 'payed', 'cancelled'] as const).map((key) => ({
    key,
    label: t(`tabs.${key}`),
    href: listHref<BillSearch>(routes.admin.bills(), params, { show: key === 'unpaid' ? null : key }),
    ...(key === 'unpaid' && unpaid > 0 && { count: unpaid }),
  }));
  const table = <BillTable caption={t('title')} bills={rows} mayChoose={mayChoose} />;
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: registrar('title'), href: routes.admin.registrar() }]} />}
      />
      <BillFilters search={search} />
      <TabsNav label={t('tabs.label')} current={search.show} tabs={tabs} />
      {count > 0 && <p className="text-muted">{t.rich('found', { count, sums: () => <Sums sums={sums} /> })}</p>}
      <Card padding="flush">
        {rows.length === 0 ? (
          <Nothing
            isNarrowed={[search.from, search.until, search.payType, search.q].some(Boolean)}
            show={search.show}
          />
        ) : mayChoose ? (
          <ChooseForm
            action={routes.admin.billChange()}
            words={{ all: t('choose.all'), pay: t('choose.pay'), delete: t('choose.delete') }}
          >
            {table}
          </ChooseForm>
        ) : (
          table
        )}
      </Card>
      <Pagination
        page={search.page}
        pageSize={mostBills}
        total={count}
        hrefFor={(page) => listHref<BillSearch>(routes.admin.bills(), params, { page: page === 1 ? null : page })}
      />
    </>
  );
}

async function Nothing({ isNarrowed, show }: { readonly isNarrowed: boolean } & Pick<BillSearch, 'show'>) {
  const t = await getTranslations('registrarBills');
  if (isNarrowed || show === 'payed' || show === 'cancelled')
    return <EmptyState icon="search" title={t('noneFound')} />;
  if (show === 'all') {
    return (
      <EmptyState icon="document" title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="check-circle" title={t('noneUnpaid')}>
      {t('noneUnpaidText')}
    </EmptyState>
  );
}
