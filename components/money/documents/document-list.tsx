import { useTranslations } from 'next-intl';
import { DocumentTable } from '@/components/money/documents/document-table';
import { Card } from '@/components/ui/card';
import { FilterChips } from '@/components/ui/filter-chips';
import { listHref, type ListChanges, type SearchParams } from '@/components/ui/list-url';
import { Pagination } from '@/components/ui/pagination';
import type { DocumentPage } from '@/lib/money/documents/queries';
import type { DocumentListInput } from '@/lib/money/documents/schema';
import { documentKinds } from '@/lib/money/papers/schema';

type DocumentListProps = {
  readonly path: string;
  readonly params: SearchParams;
  readonly search: DocumentListInput;
  readonly list: DocumentPage;
  readonly pageSize: number;
  readonly forStaff?: boolean | undefined;
};

/** Filters, table and pages of papers; all of it in the address. */
export function DocumentList({ path, params, search, list, pageSize, forStaff }: DocumentListProps) {
  const t = useTranslations('documents');
  // What was said of a download is not said again.
  const href = (changes: ListChanges<DocumentListInput>) =>
    listHref<DocumentListInput>(path, params, { archive: null, ...changes });
  const chips = documentKinds.map((key) => {
    const isActive = key === search.kind;
    return { key, label: t(`kinds.${key}`), isActive, href: href({ kind: isActive ? null : key, page: null }) };
  });
  return (
    <div className="space-y-4">
      {(list.total > 0 || search.kind !== '') && <FilterChips label={t('kindsLabel')} chips={chips} />}
      <Card padding="flush">
        <DocumentTable documents={list.rows} isFiltered={search.kind !== ''} forStaff={forStaff} />
      </Card>
      <Pagination
        page={search.page}
        pageSize={pageSize}
        total={list.total}
        hrefFor={(page) => href({ page: page === 1 ? null : page })}
      />
    </div>
  );
}
