import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { DomainName } from '@/components/ui/domain-name';
import { listHref, type ListChanges, type SearchParams } from '@/components/ui/list-url';
import { Pagination } from '@/components/ui/pagination';
import { DataTable, type Column } from '@/components/ui/table';
import { bulkPageSize, type BulkSearch } from '@/lib/portfolio/bulk/schema';

/** Where a preview stands. */
export type PreviewPlace = {
  readonly path: string;
  readonly params: SearchParams;
  readonly page: number;
  /** Of the group to come. */
  readonly groupKey: string;
};

type PlannedRow = {
  readonly domain: { readonly id: string; readonly unicodeName: string; readonly asciiName: string };
};

type PreviewProps<Row> = Pick<PreviewPlace, 'path' | 'params' | 'page'> & {
  readonly title: string;
  readonly note: ReactNode;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** The button, with what it means. */
  readonly children: ReactNode;
};

/** What a change does to each domain, page by page, and the button below. */
export function Preview<Row extends PlannedRow>({
  title,
  note,
  rows,
  columns,
  path,
  params,
  page,
  children,
}: PreviewProps<Row>) {
  const t = useTranslations('bulk');
  const name: Column<Row> = {
    key: 'name',
    header: t('columns.name'),
    primary: true,
    className: 'whitespace-normal',
    cell: ({ domain }) => <DomainName unicode={domain.unicodeName} ascii={domain.asciiName} />,
  };
  const href = (changes: ListChanges<BulkSearch>) => listHref<BulkSearch>(path, params, changes);
  return (
    <Card padding="flush" title={title} note={note}>
      <DataTable
        caption={title}
        columns={[name, ...columns]}
        rows={rows.slice((page - 1) * bulkPageSize, page * bulkPageSize)}
        rowKey={({ domain }) => domain.id}
      />
      <div className="space-y-4 border-t border-line p-gutter">
        {rows.length > bulkPageSize && (
          <Pagination
            page={page}
            pageSize={bulkPageSize}
            total={rows.length}
            hrefFor={(number) => href({ page: number === 1 ? null : number })}
          />
        )}
        {children}
      </div>
    </Card>
  );
}

/** The query of the address that is shown, as the button sends it. */
export function queryOf({ path, params }: Pick<PreviewPlace, 'path' | 'params'>): string {
  return listHref<BulkSearch>(path, params, { moved: null }).split('?')[1] ?? '';
}
