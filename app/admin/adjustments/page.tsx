import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdjustmentTable } from '@/components/money/adjustments/adjustment-table';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { TabsNav } from '@/components/ui/tabs-nav';
import { routes } from '@/lib/base/routes';
import { adjustmentPageSize, adjustments } from '@/lib/money/adjustments/queries';
import { adjustmentSearch, type AdjustmentSearch } from '@/lib/money/adjustments/schema';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adjustments');
  return { title: t('title') };
}

export default async function AdjustmentsPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([requireStaff(), searchParams]);
  const search = adjustmentSearch.parse(params);
  const [t, payments, { rows, total }] = await Promise.all([
    getTranslations('adjustments'),
    getTranslations('payments.log'),
    adjustments(actor, search),
  ]);
  const tabs = (['waiting', 'posted', 'refused'] as const).map((key) => ({
    key,
    label: t(`states.${key}`),
    href: routes.admin.adjustments(key === 'waiting' ? {} : { show: key }),
  }));
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: payments('title'), href: routes.admin.payments() }]} />}
      />
      <TabsNav label={t('statesLabel')} current={search.show} tabs={tabs} />
      <Card padding="flush">
        <AdjustmentTable adjustments={rows} mayDecide={may(actor, 'wallet.takeBack')} />
      </Card>
      <Pagination
        page={search.page}
        pageSize={adjustmentPageSize}
        total={total}
        hrefFor={(number) => listHref<AdjustmentSearch>(routes.admin.adjustments(), params, { page: number })}
      />
    </>
  );
}
