import { useTranslations } from 'next-intl';
import { CountedCard } from '@/components/desk/registrar/counted-card';
import { DateTime } from '@/components/ui/date-time';
import { DataTable, type Column } from '@/components/ui/table';
import type { OddRowView } from '@/lib/desk/registrar/queries';

/** Rows of the registrar's answers that were left out, each with what it said. */
export function OddRowTable({ rows }: { readonly rows: readonly OddRowView[] }) {
  const t = useTranslations('registrar.odd');
  const sources = useTranslations('registrar.sync.sources');
  const columns: readonly Column<OddRowView>[] = [
    {
      key: 'source',
      header: t('source'),
      primary: true,
      cell: ({ source }) => (sources.has(source) ? sources(source) : source),
    },
    {
      key: 'why',
      header: t('why'),
      cell: ({ why, field }) => (
        <>
          {t.has(`reasons.${why}`) ? t(`reasons.${why}`) : why}
          {field !== '' && (
            <code translate="no" className="block text-sm text-muted">
              {field}
            </code>
          )}
        </>
      ),
    },
    {
      key: 'row',
      header: t('row'),
      cell: ({ row }) => (
        <code translate="no" className="block max-w-xl text-sm break-all">
          {row}
        </code>
      ),
    },
    {
      key: 'since',
      header: t('since'),
      className: 'whitespace-nowrap',
      cell: ({ firstSeenAt }) => <DateTime value={firstSeenAt} />,
    },
  ];
  return (
    <CountedCard id="odd-rows" title={t('title')} note={t('note')} count={rows.length} tone="warning">
      <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </CountedCard>
  );
}
