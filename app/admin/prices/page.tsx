import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PriceList } from '@/components/desk/prices/price-list';
import { PriceTabs } from '@/components/desk/prices/price-tabs';
import { SyncNowButton } from '@/components/desk/registrar/sync-now-button';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { columnsOf } from '@/lib/people/lists/queries';
import { may } from '@/lib/people/access/policy';
import { priceBoard } from '@/lib/desk/prices/queries';
import { routes } from '@/lib/base/routes';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prices');
  return { title: t('title') };
}

export default async function PricesPage({ searchParams }: Props) {
  const actor = await requireStaff();
  const [t, syncNow, params, board, chosen] = await Promise.all([
    getTranslations('prices'),
    getTranslations('registrar.sync').then((sync) => sync('now')),
    searchParams,
    priceBoard(actor),
    columnsOf('prices'),
  ]);
  const canChange = may(actor, 'prices.change');
  const registrar = <ButtonLink href={routes.admin.registrar()}>{t('registrar')}</ButtonLink>;
  return (
    <>
      <PageHeader
        title={t('title')}
        note={canChange ? undefined : t('readOnly')}
        asOf={board.readAt}
        actions={may(actor, 'registrar.sync') && <SyncNowButton source="prices" label={syncNow} />}
      />
      <PriceTabs current="prices" />
      {board.zones.length === 0 ? (
        <Card padding="flush">
          <EmptyState icon="tag" title={t('none')} action={registrar}>
            {t('noneText')}
          </EmptyState>
        </Card>
      ) : (
        <PriceList board={board} params={params} chosen={chosen} canChange={canChange} />
      )}
    </>
  );
}
