import { useTranslations } from 'next-intl';
import { OutcomeBadge } from '@/components/desk/api-log/outcome-badge';
import { DateTime } from '@/components/ui/date-time';
import { RowLink } from '@/components/ui/row-link';
import { DataTable, type Column } from '@/components/ui/table';
import type { CallRow } from '@/lib/desk/api-log/queries';
import { routes } from '@/lib/base/routes';

type CallTableProps = { readonly calls: readonly CallRow[]; readonly empty: React.ReactNode };

export function CallTable({ calls, empty }: CallTableProps) {
  const t = useTranslations('apiLog');
  const columns: readonly Column<CallRow>[] = [
    {
      key: 'function',
      header: t('columns.function'),
      primary: true,
      cell: ({ id, functionName }) => (
        <RowLink href={routes.admin.apiCall(id)}>
          <span className="font-mono text-sm" translate="no">
            {functionName}
          </span>
        </RowLink>
      ),
    },
    { key: 'outcome', header: t('columns.outcome'), cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
    {
      key: 'code',
      header: t('columns.code'),
      cell: ({ code }) => (
        <span className="font-mono text-sm break-all" translate="no">
          {code}
        </span>
      ),
    },
    {
      key: 'duration',
      header: t('columns.duration'),
      align: 'end',
      className: 'tabular whitespace-nowrap',
      cell: ({ durationMs }) => (durationMs === null ? '' : t('milliseconds', { ms: durationMs })),
    },
    { key: 'lane', header: t('columns.lane'), cell: ({ lane }) => (t.has(`lane.${lane}`) ? t(`lane.${lane}`) : lane) },
    {
      key: 'operations',
      header: t('columns.operations'),
      cell: ({ id, operationIds }) => <Operations callId={id} ids={operationIds} />,
    },
    {
      key: 'sent',
      header: t('columns.sent'),
      align: 'end',
      className: 'whitespace-nowrap',
      cell: ({ sentAt }) => <DateTime value={sentAt} />,
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={calls} rowKey={({ id }) => id} empty={empty} />;
}

/** The one operation that a call was for; of many the call itself names each. */
function Operations({ callId, ids }: { readonly callId: string; readonly ids: readonly string[] }) {
  const t = useTranslations('apiLog');
  const [only, ...others] = ids;
  if (only === undefined) return null;
  return (
    <a href={others.length === 0 ? routes.admin.operation(only) : routes.admin.apiCall(callId)} className="text-link">
      {t('operations', { count: ids.length })}
    </a>
  );
}
