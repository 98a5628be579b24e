import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ArchiveCard } from '@/components/money/documents/archive-card';
import { ClosingCard } from '@/components/money/documents/closing-card';
import { DocumentList } from '@/components/money/documents/document-list';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import {
  allDocuments,
  closableMonths,
  closingStanding,
  documentsPageSize,
  monthsOfPapers,
  sellersOfPapers,
} from '@/lib/money/documents/queries';
import { documentListInput } from '@/lib/money/documents/schema';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('documents');
  return { title: t('title') };
}

export default async function AdminDocumentsPage({ searchParams }: Props) {
  const [actor, params, t] = await Promise.all([requireStaff(), searchParams, getTranslations('documents')]);
  const search = documentListInput.parse(params);
  const [list, standing, months, sellers] = await Promise.all([
    allDocuments(actor, search),
    closingStanding(actor),
    monthsOfPapers(actor),
    sellersOfPapers(actor),
  ]);
  return (
    <>
      <PageHeader title={t('title')} />
      {standing && may(actor, 'wallet.topUp') && (
        <ClosingCard standing={standing} months={closableMonths()} maySet={may(actor, 'settings.change')} />
      )}
      <DocumentList
        path={routes.admin.documents()}
        pageSize={documentsPageSize}
        forStaff
        {...{ params, search, list }}
      />
      <ArchiveCard
        months={months}
        action={routes.admin.documentArchive()}
        problem={search.archive}
        sellers={sellers.map(({ id: value, name: label }) => ({ value, label }))}
      />
    </>
  );
}
