import { useTranslations } from 'next-intl';
import { useReleasedColumns, type Buying } from '@/components/shop/released/released-columns';
import { EmptyState } from '@/components/ui/empty-state';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { DataTable } from '@/components/ui/table';
import { orderIn, type ReleasedSearch } from '@/lib/shop/released/schema';
import type { ReleasedRow } from '@/lib/shop/released/queries';
import { routes } from '@/lib/base/routes';

type ReleasedTableProps = {
  readonly rows: readonly ReleasedRow[];
  readonly asked: ReleasedSearch;
  readonly params: SearchParams;
  readonly buying: Buying;
};

export function ReleasedTable({ rows, asked, params, buying }: ReleasedTableProps) {
  const t = useTranslations('released');
  const columns = useReleasedColumns(asked.show, buying);
  const path = buying.into === 'cart' ? routes.released() : routes.admin.released();
  const { sort, dir } = orderIn(asked);
  return (
    <DataTable
      caption={t(`tabs.${asked.show}`)}
      columns={columns}
      rows={rows}
      rowKey={({ asciiName }) => asciiName}
      phone="lines"
      sorting={{
        field: sort,
        direction: dir,
        href: (field, direction) => listHref<ReleasedSearch>(path, params, { sort: field, dir: direction }),
      }}
      empty={
        <EmptyState icon="search" title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      }
    />
  );
}
