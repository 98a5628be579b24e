import { useTranslations } from 'next-intl';
import type { DomainLinks } from '@/components/portfolio/domains/domain-links';
import { StageBadge } from '@/components/queue/live/stage-badge';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { useKindName } from '@/components/queue/live/operation-words';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { RowLink } from '@/components/ui/row-link';
import { DataTable } from '@/components/ui/table';
import type { DomainOperation } from '@/lib/portfolio/domains/queries';

type DomainHistoryProps = { readonly operations: readonly DomainOperation[]; readonly links: DomainLinks };

export function DomainHistory({ operations, links }: DomainHistoryProps) {
  const t = useTranslations('domains.history');
  const kindName = useKindName();
  const words = useFaultWords();
  return (
    <Card title={t('title')} note={t('note')} padding="flush">
      <DataTable
        caption={t('title')}
        rows={operations}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="clock" title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'what',
            header: t('what'),
            primary: true,
            cell: ({ id, kind, askedAt }) => (
              <RowLink href={links.operation(id)} apart={<DateTime value={askedAt} as="second" />}>
                {kindName(kind)}
              </RowLink>
            ),
          },
          {
            key: 'state',
            header: t('state'),
            cell: ({ state, problem }) => (
              <span className="flex flex-wrap items-center gap-x-2">
                <StageBadge state={state} />
                {problem && <span className="text-sm text-muted">{words.reason(problem)}</span>}
              </span>
            ),
          },
          { key: 'asked', header: t('asked'), cell: ({ askedAt }) => <DateTime value={askedAt} as="moment" /> },
          {
            key: 'ended',
            header: t('ended'),
            cell: ({ endedAt }) =>
              endedAt ? <DateTime value={endedAt} as="moment" /> : <span className="text-faint">—</span>,
          },
        ]}
      />
    </Card>
  );
}
