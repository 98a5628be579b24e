import { useTranslations } from 'next-intl';
import { RetryRefused } from '@/components/desk/groups/retry-refused';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { DataTable, type Column } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';
import type { GroupRow } from '@/lib/desk/groups/queries';
import { oursCode, type GroupCounts } from '@/lib/queue/live/group-schema';

type Refusal = GroupCounts['refusals'][number];

type GroupRefusalsProps = {
  readonly group: GroupRow;
  /** Nothing of a group that is being cancelled goes out again. */
  readonly mayRetry: boolean;
  readonly by: 'staff' | 'owner';
};

/** What of a group needs a person, by reason, each with its way on. */
export function GroupRefusals({ group: { id: groupId, kind, live }, mayRetry, by }: GroupRefusalsProps) {
  const t = useTranslations('groups.refusals');
  const words = useFaultWords();
  const columns: readonly Column<Refusal>[] = [
    {
      key: 'why',
      header: t('why'),
      primary: true,
      className: 'whitespace-normal',
      cell: ({ code, isOpen }) => (
        <div className="min-w-0 py-1">
          <p>
            {code === oursCode ? t('ours') : words.group(code)}{' '}
            {by === 'staff' && words.group(code) !== code && (
              <code className="font-mono text-sm font-normal wrap-anywhere text-muted" translate="no">
                {code}
              </code>
            )}
          </p>
          {isOpen && <p className="text-sm font-normal text-muted">{t(code === oursCode ? 'oursText' : 'open')}</p>}
        </div>
      ),
    },
    {
      key: 'count',
      header: t('count'),
      align: 'end',
      cell: ({ count }) => <span data-tabular>{t('number', { count })}</span>,
    },
    {
      key: 'retry',
      header: t('decide'),
      hiddenHeader: true,
      align: 'end',
      cell: ({ code, count, isOpen }) =>
        mayRetry &&
        !isOpen && (
          <div className="flex flex-wrap justify-end gap-2">
            {kind === 'domain.name-servers' && (
              <ButtonLink href={correction(by, { do: 'nameServers', group: groupId, code })} size="sm">
                {t('otherServers')}
              </ButtonLink>
            )}
            <RetryRefused groupId={groupId} code={code} count={count} by={by} />
          </div>
        ),
    },
  ];
  return (
    <Card title={t('title')} note={t(by === 'staff' ? 'note' : 'ownNote')} padding="flush">
      <DataTable caption={t('title')} columns={columns} rows={live.counts.refusals} rowKey={({ code }) => code} />
    </Card>
  );
}

const correction = (
  by: 'staff' | 'owner',
  search: { readonly do: string; readonly group: string; readonly code: string },
) => (by === 'staff' ? routes.admin.bulk(search) : routes.bulk(search));
