import { useTranslations } from 'next-intl';
import { RetryRefused } from '@/components/desk/groups/retry-refused';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { Card } from '@/components/ui/card';
import { DataTable, type Column } from '@/components/ui/table';
import type { GroupCounts } from '@/lib/queue/live/group-schema';

type Refusal = GroupCounts['refusals'][number];

type GroupRefusalsProps = {
  readonly groupId: string;
  readonly refusals: readonly Refusal[];
  /** Nothing of a group that is being cancelled goes out again. */
  readonly mayRetry: boolean;
};

/** What of a group needs a person, by reason, each with its way on. */
export function GroupRefusals({ groupId, refusals, mayRetry }: GroupRefusalsProps) {
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
            {words.group(code)}{' '}
            {words.group(code) !== code && (
              <code className="font-mono text-sm font-normal wrap-anywhere text-muted" translate="no">
                {code}
              </code>
            )}
          </p>
          {isOpen && <p className="text-sm font-normal text-muted">{t('open')}</p>}
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
        mayRetry && !isOpen && <RetryRefused groupId={groupId} code={code} count={count} />,
    },
  ];
  return (
    <Card title={t('title')} note={t('note')} padding="flush">
      <DataTable caption={t('title')} columns={columns} rows={refusals} rowKey={({ code }) => code} />
    </Card>
  );
}
