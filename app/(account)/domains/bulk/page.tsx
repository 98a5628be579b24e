import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BulkPage } from '@/components/portfolio/bulk/bulk-page';
import type { SearchParams } from '@/components/ui/list-url';
import { requireCustomer } from '@/lib/people/auth/guards';
import { bulkView } from '@/lib/portfolio/bulk/queries';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bulk');
  return { title: t('pageTitle') };
}

export default async function BulkDomainsPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([requireCustomer(), searchParams]);
  return <BulkPage view={await bulkView(actor, params)} params={params} by="owner" />;
}
