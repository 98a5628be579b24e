import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { CloseForm } from '@/components/money/documents/close-form';
import { DocumentList } from '@/components/money/documents/document-list';
import { Card } from '@/components/ui/card';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { allDocuments, closableMonths, documentsPageSize } from '@/lib/money/documents/queries';
import { documentListInput } from '@/lib/money/documents/schema';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('documents');
  return { title: t('title') };
}

export default async function AdminDocumentsPage({ searchParams }: Props) {
  const [actor, params, t, format] = await Promise.all([
    requireStaff(),
    searchParams,
    getTranslations('documents'),
    getFormatter(),
  ]);
  const monthName = (month: string) =>
    format.dateTime(new Date(`${month}-01T00:00:00Z`), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const search = documentListInput.parse(params);
  const list = await allDocuments(actor, search);
  return (
    <>
      <PageHeader title={t('title')} />
      {may(actor, 'wallet.topUp') && (
        <Card title={t('close.title')} note={t('close.note')}>
          <CloseForm
            months={closableMonths().map((value) => ({ value, label: monthName(value) }))}
            words={{ month: t('close.month'), make: t('close.make') }}
          />
        </Card>
      )}
      <DocumentList
        path={routes.admin.documents()}
        pageSize={documentsPageSize}
        forStaff
        {...{ params, search, list }}
      />
    </>
  );
}
