import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FoundList } from '@/components/shop/find/found-list';
import { foundGroups } from '@/components/shop/find/found-groups';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { SearchBox } from '@/components/ui/search-box';
import { requireCustomer } from '@/lib/people/auth/guards';
import { find } from '@/lib/shop/find/queries';
import { findSearch } from '@/lib/shop/find/schema';
import { routes } from '@/lib/base/routes';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('find');
  return { title: t('title') };
}

/** The palette as a page: for browsers without JavaScript, and for addresses to keep. */
export default async function FindPage({ searchParams }: Props) {
  const [actor, params, t] = await Promise.all([requireCustomer(), searchParams, getTranslations('find')]);
  const { q } = findSearch.parse(params);
  const groups = await foundGroups(actor, q, await find(actor, q));
  return (
    <>
      <PageHeader title={t('title')} />
      <SearchBox action={routes.find()} label={t('search')} value={q} />
      <FoundList groups={groups} typed={q} />
    </>
  );
}
