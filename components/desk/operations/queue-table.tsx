import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ListTable } from '@/components/people/lists/list-table';
import type { ListColumn } from '@/components/people/lists/said-once';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { OperationSentence } from '@/components/queue/live/operation-sentence';
import { OperationState } from '@/components/queue/live/operation-state';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { RowLink } from '@/components/ui/row-link';
import type { QueueRow } from '@/lib/queue/live/row';
import type { Tab } from '@/lib/queue/live/tabs';
import { routes } from '@/lib/base/routes';

type QueueTableProps = {
  readonly tab: Tab;
  readonly rows: readonly QueueRow[];
  /** The columns that whoever looks chose; absent where there are none to choose. */
  readonly chosen?: readonly string[] | null;
  readonly empty: ReactNode;
};

/** Where the rows of a tab differ in their state. */
const mixed: ReadonlySet<Tab> = new Set(['running', 'done']);

/** Operations, each a sentence: what, for whom, and why it is not done. */
export function QueueTable({ tab, rows, chosen, empty }: QueueTableProps) {
  const t = useTranslations('operations');
  const areMixed = mixed.has(tab) || (tab === 'waiting' && rows.some(({ isRetrying }) => isRetrying));
  const columns: readonly ListColumn<QueueRow>[] = [
    {
      key: 'what',
      header: t('columns.what'),
      primary: true,
      isFixed: true,
      className: 'whitespace-normal',
      cell: (row) => <What row={row} />,
    },
    {
      key: 'state',
      header: t('columns.state'),
      isMoot: !areMixed,
      word: ({ stage, isRetrying }) => t(isRetrying ? 'live.retrying' : `live.stage.${stage}`),
      phone: 'below',
      cell: (row) => <OperationState {...row} />,
    },
    {
      key: 'held',
      header: t('columns.held'),
      align: 'end',
      // Amounts that are alike are not one amount; a list that holds none has no column of them.
      word: ({ id, held }) => (held ? id : ''),
      phone: 'aside',
      cell: ({ held }) => held && <Money value={held} />,
    },
    {
      key: 'when',
      header: t('columns.asked'),
      align: 'end',
      phone: 'end',
      cell: ({ askedAt }) => <DateTime value={askedAt} />,
    },
    {
      key: 'ended',
      header: t('columns.ended'),
      align: 'end',
      isExtra: true,
      word: ({ id, endedAt }) => (endedAt ? id : ''),
      className: 'whitespace-nowrap',
      cell: ({ endedAt }) => endedAt && <DateTime value={endedAt} />,
    },
  ];
  return (
    <ListTable
      list={chosen === undefined ? undefined : 'operations'}
      chosen={chosen}
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
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
