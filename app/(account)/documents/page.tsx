import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ArchiveCard } from '@/components/money/documents/archive-card';
import { DocumentList } from '@/components/money/documents/document-list';
import { InvoiceTabs } from '@/components/money/invoices/invoice-tabs';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { documentsOf, documentsPageSize, monthsOfPapers } from '@/lib/money/documents/queries';
import { documentListInput } from '@/lib/money/documents/schema';
import { requireCustomer } from '@/lib/people/auth/guards';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('documents');
  return { title: t('title') };
}

export default async function DocumentsPage({ searchParams }: Props) {
  const [actor, params, t] = await Promise.all([requireCustomer(), searchParams, getTranslations('documents')]);
  const search = documentListInput.parse(params);
  const [list, months] = await Promise.all([documentsOf(actor, search), monthsOfPapers(actor)]);
  return (
    <>
      <PageHeader title={t('title')} />
      <InvoiceTabs current="documents" />
      <DocumentList path={routes.documents()} pageSize={documentsPageSize} {...{ params, search, list }} />
      <ArchiveCard months={months} action={routes.documentArchive()} problem={search.archive} />
    </>
  );
}
