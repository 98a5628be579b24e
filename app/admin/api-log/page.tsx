import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CallLog } from '@/components/desk/api-log/call-log';
import { callQuery, searchOf } from '@/components/desk/api-log/call-query';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { columnsOf } from '@/lib/people/lists/queries';
import { listCalls, unusualCalls } from '@/lib/desk/api-log/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('apiLog');
  return { title: t('title') };
}

export default async function ApiLogPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const actor = await requireStaff();
  const params = await searchParams;
  const query = callQuery.parse(params);
  const [t, page, counts, chosen] = await Promise.all([
    getTranslations('apiLog'),
    listCalls(actor, searchOf(query)),
    unusualCalls(actor),
    columnsOf('calls'),
  ]);
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <CallLog params={params} query={query} page={page} counts={counts} chosen={chosen} />
    </>
  );
}
