import { useTranslations } from 'next-intl';
import { ApplySheet } from '@/components/portfolio/sheets/apply-sheet';
import { SheetCell } from '@/components/portfolio/sheets/sheet-cell';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { DataTable, type Column } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';
import type { SheetRowView, SheetView } from '@/lib/portfolio/sheets/queries';

type SheetPreviewProps = {
  readonly view: SheetView;
  readonly sheet: Extract<SheetView['sheet'], { kind: 'planned' }>;
  readonly by: 'staff' | 'owner';
};

/** Between two portions the page is drawn anew, and what is on its way stands as refused there: nobody needs that then. */
const restOnly = 'group-has-[[data-sending]]/sheet:hidden';

/** What a sheet would change, row by row, with what is refused of it first; and the button that has it done. */
export function SheetPreview({ view: { id, page, pageSize }, sheet, by }: SheetPreviewProps) {
  const t = useTranslations('sheets');
  const { changes, portions, refused, rows, total, unknown } = sheet;
  const hrefOf = by === 'staff' ? routes.admin.sheet : routes.sheet;
  const columns: readonly Column<SheetRowView>[] = [
    { key: 'line', header: t('line'), className: 'tabular', cell: ({ line }) => line },
    {
      key: 'name',
      header: t('domain'),
      primary: true,
      cell: ({ name }) => (
        <span translate="no" className="break-all">
          {name}
        </span>
      ),
    },
    { key: 'what', header: t('what'), className: 'whitespace-normal', cell: (row) => <What row={row} by={by} /> },
  ];
  return (
    <>
      {unknown.length > 0 && (
        <Callout tone="info">
          {t('unknownColumns', { columns: unknown.slice(0, 10).join(', '), count: unknown.length })}
        </Callout>
      )}
      <Card
        title={t('changes', { count: changes })}
        note={<span className={restOnly}>{refused > 0 ? t('refused', { count: refused }) : t('noneRefused')}</span>}
        padding="flush"
        className="group/sheet"
      >
        <div className={restOnly}>
          {rows.length > 0 ? (
            <DataTable
              caption={t('caption')}
              columns={columns}
              rows={rows}
              rowKey={({ line }) => String(line)}
              phone="stack"
            />
          ) : (
            <EmptyState icon="check" title={t('same')}>
              {t('sameText')}
            </EmptyState>
          )}
        </div>
        {changes > 0 && (
          <div className="space-y-3 border-t border-line px-gutter py-4 group-has-[[data-sending]]/sheet:border-t-0">
            <p className="max-w-prose text-muted">
              {t('consequence')} {portions.length > 1 && t('portions', { count: portions.length })}
            </p>
            <ApplySheet sheet={id} portions={portions} by={by} />
          </div>
        )}
      </Card>
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        hrefFor={(number) => hrefOf({ sheet: id, ...(number > 1 && { page: String(number) }) })}
      />
    </>
  );
}

function What({ row: { why, cells }, by }: { readonly row: SheetRowView; readonly by: 'staff' | 'owner' }) {
  const t = useTranslations('sheets');
  if (why === 'unknown') return <span className="text-danger">{t(`why.unknown.${by}`)}</span>;
  if (why !== null) return <span className="text-danger">{t(`why.${why}`)}</span>;
  return (
    <ul className="space-y-1">
      {cells.map(({ field, plan }) => (
        <li key={field}>
          <SheetCell field={field} plan={plan} />
        </li>
      ))}
    </ul>
  );
}
