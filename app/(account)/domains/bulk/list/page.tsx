import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PastedPage } from '@/components/portfolio/bulk/pasted-page';
import type { SearchParams } from '@/components/ui/list-url';
import { requireCustomer } from '@/lib/people/auth/guards';
import { pastedView } from '@/lib/portfolio/bulk/queries';
import { pastedSearch } from '@/lib/portfolio/bulk/schema';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bulk.pasted');
  return { title: t('title') };
}

export default async function PastedListPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([requireCustomer(), searchParams]);
  const { list } = pastedSearch.parse(params);
  return <PastedPage pasted={list === '' ? null : await pastedView(actor, list)} isGone={list !== ''} by="owner" />;
}
