import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TransferList } from '@/components/portfolio/transfers/transfer-list';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { TabsNav } from '@/components/ui/tabs-nav';
import { routes } from '@/lib/base/routes';
import { requireStaff } from '@/lib/people/auth/guards';
import { allTransfers } from '@/lib/portfolio/transfers/queries';
import { silentDays, transferSearch } from '@/lib/portfolio/transfers/schema';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('transfers');
  return { title: t('staffTitle') };
}

type Props = { readonly searchParams: Promise<SearchParams> };

export default async function AdminTransfersPage({ searchParams }: Props) {
  const [actor, params, t] = await Promise.all([requireStaff(), searchParams, getTranslations('transfers')]);
  const search = transferSearch.parse(params);
  const rows = await allTransfers(actor, search);
  const tabs = (['', 'silent'] as const).map((show) => ({
    key: show,
    label: t(`shown.${show || 'all'}`, { days: silentDays }),
    href: routes.admin.transfers({ show }),
  }));
  return (
    <>
      <PageHeader title={t('staffTitle')} note={t('staffLead')} />
      <TabsNav label={t('shown.label')} current={search.show} tabs={tabs} />
      <Card padding="flush">
        {rows.length > 0 ? (
          <TransferList rows={rows} isStaff />
        ) : (
          <EmptyState icon="domain" title={t(search.show === 'silent' ? 'noneSilent' : 'none')}>
            {search.show !== 'silent' && t('noneText')}
          </EmptyState>
        )}
      </Card>
    </>
  );
}
