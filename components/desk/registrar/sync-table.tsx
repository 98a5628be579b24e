import { useFormatter, useTranslations } from 'next-intl';
import { SyncNowButton } from '@/components/desk/registrar/sync-now-button';
import { RefreshWhile } from '@/components/ui/refresh-while';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DataTable, type Column } from '@/components/ui/table';
import type { SourceStatus } from '@/lib/sync/sources/queries';

type SyncTableProps = { readonly sources: readonly SourceStatus[]; readonly maySync: boolean };

/** How fresh each mirrored thing is, and a button to read it now. */
export function SyncTable({ sources, maySync }: SyncTableProps) {
  const t = useTranslations('registrar.sync');
  const format = useFormatter();
  const figure = (value: number | null) => (value === null ? '' : format.number(value));
  const columns: readonly Column<SourceStatus>[] = [
    { key: 'source', header: t('source'), primary: true, cell: ({ name }) => t(`sources.${name}`) },
    {
      key: 'asOf',
      header: t('asOf'),
      phone: 'end',
      cell: ({ asOf }) => (asOf ? <DateTime value={asOf} /> : <span className="text-muted">{t('never')}</span>),
    },
    { key: 'rows', header: t('rows'), align: 'end', className: 'tabular', cell: ({ rows }) => figure(rows) },
    { key: 'calls', header: t('calls'), align: 'end', className: 'tabular', cell: ({ calls }) => figure(calls) },
    { key: 'state', header: t('state'), phone: 'below', cell: (status) => <State status={status} /> },
    {
      key: 'now',
      header: t('now'),
      hiddenHeader: true,
      align: 'end',
      phone: 'aside',
      cell: ({ name, isRequested, isRunning }) =>
        maySync &&
        !isRequested &&
        !isRunning && <SyncNowButton source={name} label={t('now')} about={t(`sources.${name}`)} />,
    },
  ];
  const isMoving = sources.some(({ isRequested, isRunning }) => isRequested || isRunning);
  return (
    <Card
      title={t('title')}
      note={t('note')}
      padding="flush"
      actions={maySync && <SyncNowButton source="all" label={t('all')} />}
    >
      <DataTable caption={t('title')} columns={columns} rows={sources} rowKey={({ name }) => name} phone="lines" />
      <RefreshWhile active={isMoving} />
    </Card>
  );
}

function State({ status: { isRunning, isRequested, problem, asOf } }: { readonly status: SourceStatus }) {
  const t = useTranslations('registrar.sync');
  if (isRunning) {
    return (
      <Badge tone="info" dot="moving">
        {t('running')}
      </Badge>
    );
  }
  if (isRequested) {
    return (
      <Badge tone="info" dot="moving">
        {t('requested')}
      </Badge>
    );
  }
  if (problem) return <span className="text-sm text-warning">{t('problem', { problem })}</span>;
  return asOf ? <span className="text-muted">{t('fresh')}</span> : null;
}
