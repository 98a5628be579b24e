import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TransferList } from '@/components/portfolio/transfers/transfer-list';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { allTransfers } from '@/lib/portfolio/transfers/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('transfers');
  return { title: t('staffTitle') };
}

export default async function AdminTransfersPage() {
  const actor = await requireStaff();
  const [t, rows] = await Promise.all([getTranslations('transfers'), allTransfers(actor)]);
  return (
    <>
      <PageHeader title={t('staffTitle')} note={t('staffLead')} />
      <Card padding="flush">
        {rows.length > 0 ? (
          <TransferList rows={rows} isStaff />
        ) : (
          <EmptyState icon="domain" title={t('none')}>
            {t('noneText')}
          </EmptyState>
        )}
      </Card>
    </>
  );
}
