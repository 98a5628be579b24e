import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClosingCard } from '@/components/money/documents/closing-card';
import { DocumentList } from '@/components/money/documents/document-list';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { allDocuments, documentsPageSize } from '@/lib/money/documents/queries';
import { documentListInput } from '@/lib/money/documents/schema';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('documents');
  return { title: t('title') };
}

export default async function AdminDocumentsPage({ searchParams }: Props) {
  const [actor, params, t] = await Promise.all([requireStaff(), searchParams, getTranslations('documents')]);
  const search = documentListInput.parse(params);
  const list = await allDocuments(actor, search);
  return (
    <>
      <PageHeader title={t('title')} />
      <ClosingCard actor={actor} />
      <DocumentList
        path={routes.admin.documents()}
        pageSize={documentsPageSize}
        forStaff
        {...{ params, search, list }}
      />
    </>
  );
}
