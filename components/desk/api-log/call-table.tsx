import { useTranslations } from 'next-intl';
import { Fragment, type ComponentProps } from 'react';
import { OutcomeBadge } from '@/components/desk/api-log/outcome-badge';
import { ListTable } from '@/components/people/lists/list-table';
import { placesWithinSecond } from '@/components/people/lists/met-twice';
import type { ListColumn } from '@/components/people/lists/said-once';
import { SecondApart } from '@/components/people/lists/second-apart';
import { DateTime } from '@/components/ui/date-time';
import { RowLink } from '@/components/ui/row-link';
import type { CallRow } from '@/lib/desk/api-log/queries';
import { routes } from '@/lib/base/routes';

type CallTableProps = {
  readonly calls: readonly CallRow[];
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
  readonly empty: React.ReactNode;
};

export function CallTable({ calls, chosen, empty }: CallTableProps) {
  const t = useTranslations('apiLog');
  const places = placesWithinSecond(
    calls,
    ({ functionName }) => functionName,
    ({ sentAt }) => sentAt,
  );
  const laneOf = ({ lane }: CallRow) => (t.has(`lane.${lane}`) ? t(`lane.${lane}`) : lane);
  const columns: readonly ListColumn<CallRow>[] = [
    {
      key: 'function',
      header: t('columns.function'),
      primary: true,
      isFixed: true,
      cell: ({ id, functionName, sentAt }) => (
        <RowLink href={routes.admin.apiCall(id)}>
          <span className="font-mono text-sm" translate="no">
            {functionName.split(/(?<=[/_])/).map((part, index) => (
              // A long one breaks between its words.
              <Fragment key={`${index} ${part}`}>
                {index > 0 && <wbr />}
                {part}
              </Fragment>
            ))}
          </span>
          <SentAt at={sentAt} place={places.get(id)} />
        </RowLink>
      ),
    },
    {
      key: 'outcome',
      header: t('columns.outcome'),
      word: ({ outcome }) => t(`outcome.${outcome}`),
      phone: 'below',
      // Most calls are done: those get no colour, so that the others are seen.
      cell: ({ outcome }) =>
        outcome === 'done' ? (
          <span className="text-muted max-sm:hidden">{t('outcome.done')}</span>
        ) : (
          <OutcomeBadge outcome={outcome} />
        ),
    },
    {
      key: 'code',
      header: t('columns.code'),
      word: ({ code }) => code ?? '',
      phone: 'below',
      cell: ({ code }) =>
        code !== null && (
          <span className="font-mono text-sm break-all" translate="no">
            {code}
          </span>
        ),
    },
    {
      key: 'duration',
      header: t('columns.duration'),
      align: 'end',
      phone: 'aside',
      className: 'tabular whitespace-nowrap',
      cell: ({ durationMs }) => (durationMs === null ? '' : t('milliseconds', { ms: durationMs })),
    },
    { key: 'lane', header: t('columns.lane'), word: laneOf, cell: laneOf },
    {
      key: 'operations',
      header: t('columns.operations'),
      cell: (call) => <Operations call={call} place={places.get(call.id)} />,
    },
    {
      key: 'sent',
      header: t('columns.sent'),
      align: 'end',
      phone: 'end',
      cell: ({ sentAt }) => <DateTime value={sentAt} />,
    },
  ];
  return (
    <ListTable
      list="calls"
      chosen={chosen}
      caption={t('title')}
      columns={columns}
      rows={calls}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}

/** Calls of one function follow each other: whoever hears their links alone tells them apart by the time. */
function SentAt(props: ComponentProps<typeof SecondApart>) {
  return (
    <span className="sr-only">
      {' '}
      <SecondApart {...props} />
    </span>
  );
}

/** The one operation that a call was for; of many the call itself names each. */
function Operations({ call, place }: { readonly call: CallRow; readonly place: number | undefined }) {
  const { id, operationIds, functionName, sentAt } = call;
  const t = useTranslations('apiLog');
  const [only, ...others] = operationIds;
  if (only === undefined) return null;
  return (
    <a href={others.length === 0 ? routes.admin.operation(only) : routes.admin.apiCall(id)} className="text-link">
      {t('operations', { count: operationIds.length })}
      <span className="sr-only"> {functionName}</span>
      <SentAt at={sentAt} place={place} />
    </a>
  );
}
