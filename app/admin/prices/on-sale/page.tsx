import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OnSaleList } from '@/components/desk/prices/on-sale-list';
import { PriceTabs } from '@/components/desk/prices/price-tabs';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { columnsOf } from '@/lib/people/lists/queries';
import { may } from '@/lib/people/access/policy';
import { placesOnSale } from '@/lib/desk/prices/queries';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prices.tabs');
  return { title: t('onSale') };
}

export default async function ZonesOnSalePage({ searchParams }: Props) {
  const actor = await requireStaff();
  const [t, params, list, chosen] = await Promise.all([
    getTranslations('prices'),
    searchParams,
    placesOnSale(actor),
    columnsOf('onSale'),
  ]);
  const canChange = may(actor, 'prices.change');
  return (
    <>
      <PageHeader title={t('title')} note={canChange ? t('onSale.note') : t('readOnly')} />
      <PriceTabs current="onSale" />
      <OnSaleList chosen={chosen} list={list} params={params} canChange={canChange} />
    </>
  );
}
