import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { OperationSentence } from '@/components/queue/live/operation-sentence';
import { OperationState } from '@/components/queue/live/operation-state';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { RowLink } from '@/components/ui/row-link';
import { DataTable, type Column } from '@/components/ui/table';
import type { QueueRow } from '@/lib/queue/live/row';
import type { Tab } from '@/lib/queue/live/tabs';
import { routes } from '@/lib/base/routes';

type QueueTableProps = { readonly tab: Tab; readonly rows: readonly QueueRow[]; readonly empty: ReactNode };

/** Where the rows of a tab differ in their state. */
const mixed: ReadonlySet<Tab> = new Set(['running', 'done']);

/** Operations, each a sentence: what, for whom, and why it is not done. */
export function QueueTable({ tab, rows, empty }: QueueTableProps) {
  const t = useTranslations('operations');
  const state: Column<QueueRow> = {
    key: 'state',
    header: t('columns.state'),
    cell: (row) => <OperationState {...row} />,
  };
  const columns: readonly Column<QueueRow>[] = [
    {
      key: 'what',
      header: t('columns.what'),
      primary: true,
      className: 'whitespace-normal',
      cell: (row) => <What row={row} />,
    },
    ...(mixed.has(tab) ? [state] : []),
    {
      key: 'held',
      header: t('columns.held'),
      align: 'end',
      cell: ({ held }) => held && <Money value={held} />,
    },
    {
      key: 'when',
      header: t('columns.asked'),
      align: 'end',
      className: 'whitespace-nowrap',
      cell: ({ askedAt }) => <DateTime value={askedAt} />,
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

function What({ row }: { readonly row: QueueRow }) {
  return (
    <div className="min-w-0 py-1">
      <RowLink href={routes.admin.operation(row.id)}>
        <OperationSentence {...row} />
      </RowLink>
      {row.customer && <Whom customer={row.customer} />}
      <Why row={row} />
    </div>
  );
}

/** A link of its own above the row's. */
function Whom({ customer: { id, name } }: { readonly customer: NonNullable<QueueRow['customer']> }) {
  const t = useTranslations('operations');
  return (
    <span className="font-normal">
      {' '}
      {t.rich('forCustomer', {
        name: () => (
          <a href={routes.admin.customer(id)} className="text-link">
            {name}
          </a>
        ),
      })}
    </span>
  );
}

function Why({ row: { fault, isRetrying, runAfter, stage, isAsked } }: { readonly row: QueueRow }) {
  const t = useTranslations('operations');
  const words = useFaultWords();
  if (!fault || stage === 'done' || stage === 'cancelled') return null;
  return (
    <p className="text-sm font-normal text-muted">
      {isAsked && (
        <Badge tone="info" className="me-2">
          {t('asked.badge')}
        </Badge>
      )}
      {words.reason(fault)}
      {isRetrying && <> · {t.rich('nextTry', { moment: () => <DateTime value={runAfter} /> })}</>}
    </p>
  );
}
