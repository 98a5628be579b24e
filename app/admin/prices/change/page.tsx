import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PriceChange } from '@/components/desk/prices/price-change';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { priceChangeView } from '@/lib/desk/prices/queries';
import { routes } from '@/lib/base/routes';

type Props = { readonly searchParams: Promise<SearchParams> };

/** Names that are written out in the head of the page. */
const mostNamed = 12;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prices.bulk');
  return { title: t('pageTitle') };
}

export default async function PriceChangePage({ searchParams }: Props) {
  const actor = await requireStaff('owner');
  const [t, params] = await Promise.all([getTranslations('prices'), searchParams]);
  const view = await priceChangeView(actor, params);
  const named = view.zones
    .slice(0, mostNamed)
    .map((tld) => `.${tld}`)
    .join(', ');
  const further = view.zones.length - mostNamed;
  return (
    <>
      <PageHeader
        title={t('bulk.title', { count: view.zones.length })}
        note={further > 0 ? t('bulk.andFurther', { zones: named, count: further }) : named}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: routes.admin.prices() }]} />}
      />
      <PriceChange view={view} params={params} />
    </>
  );
}
