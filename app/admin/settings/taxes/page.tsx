import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RateTable } from '@/components/money/taxes/rate-table';
import { SellerTaxes } from '@/components/money/taxes/seller-taxes';
import { SettingsTabs } from '@/components/people/settings/settings-tabs';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { taxBoard } from '@/lib/money/sellers/queries';
import { requireStaff } from '@/lib/people/auth/guards';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.taxes') };
}

export default async function TaxesPage() {
  const actor = await requireStaff('owner');
  const [t, words, { rates, sellers }] = await Promise.all([
    getTranslations('settings'),
    getTranslations('taxes'),
    taxBoard(actor),
  ]);
  return (
    <>
      <PageHeader title={t('title')} />
      <SettingsTabs current="taxes" role={actor.role} />
      <Card padding="flush" title={words('sellers')} note={words('sellersNote')}>
        {sellers.length > 0 ? (
          <SellerTaxes sellers={sellers} />
        ) : (
          <EmptyState
            icon="document"
            title={words('none')}
            action={<ButtonLink href={routes.admin.sellers({ edit: 'new' })}>{words('add')}</ButtonLink>}
          >
            {words('noneText')}
          </EmptyState>
        )}
      </Card>
      <Card padding="flush" title={words('rates')} note={words('ratesNote')}>
        <RateTable rates={rates} />
      </Card>
    </>
  );
}
