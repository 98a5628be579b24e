import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PriceTable } from '@/components/shop/prices/price-table';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { currentActor } from '@/lib/people/auth/session';
import { priceList } from '@/lib/shop/prices/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shopPrices');
  return { title: t('title') };
}

export default async function PricesPage() {
  const [t, zones] = await Promise.all([getTranslations('shopPrices'), currentActor().then(priceList)]);
  return (
    <div className="mx-auto max-w-4xl space-y-6">
      <PageHeader title={t('title')} note={t('note')} />
      <Card padding="flush">
        {zones.length === 0 ? (
          <EmptyState icon="tag" title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <PriceTable zones={zones} />
        )}
      </Card>
    </div>
  );
}
