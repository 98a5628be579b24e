import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CustomerDomains } from '@/components/domains/customer-domains';
import { PageHeader } from '@/components/ui/page-header';
import type { SearchParams } from '@/components/ui/list-url';
import { requireCustomer } from '@/lib/auth/guards';
import { ownDomains } from '@/lib/domains/queries';
import { domainSearch } from '@/lib/domains/schema';
import { asOf } from '@/lib/sync/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('domains');
  return { title: t('title') };
}

export default async function DomainsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const actor = await requireCustomer();
  const params = await searchParams;
  const search = domainSearch.parse(params);
  const [t, list, readAt] = await Promise.all([
    getTranslations('domains'),
    ownDomains(actor, search),
    asOf(actor, 'services'),
  ]);
  return (
    <>
      <PageHeader title={t('title')} asOf={readAt} />
      <CustomerDomains params={params} search={search} list={list} />
    </>
  );
}
