'use client';

import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { ProgressBar } from '@/components/ui/progress-bar';
import { StandstillNote } from '@/components/ui/standstill-note';
import { useFollowedPage } from '@/components/ui/use-followed-page';
import { routes } from '@/lib/base/routes';
import type { LiveGroup } from '@/lib/queue/live/group-schema';

type GroupProgressProps = {
  readonly groupId: string;
  readonly initial: LiveGroup;
  readonly total: number;
};

const movingMs = 2_000;
const restingMs = 15_000;

/** How far a group has got, moving while one looks; when it does, the page around it is read again. */
export function GroupProgress({ groupId, initial, total }: GroupProgressProps) {
  const t = useTranslations('groups.progress');
  const { data, standstill } = useFollowedPage({
    address: routes.api.liveGroup(groupId),
    schema: async () => (await import('@/lib/queue/live/group-schema')).liveGroup,
    initialData: initial,
    nextLookMs: ({ stage }) => (stage === 'running' || stage === 'cancelling' ? movingMs : restingMs),
  });
  const { done, cancelled, waiting, retrying, running, refused } = data.counts;
  return (
    <Card title={t('title')}>
      <div className="space-y-3">
        <p aria-live="polite" data-tabular className="text-lg">
          {t('done', { done, total })}
        </p>
        <ProgressBar label={t('title')} value={done} max={total} />
        <p data-tabular className="text-muted">
          {t('rest', { waiting: waiting + retrying, running, refused, cancelled })}
        </p>
        {data.stage === 'paused' && <p>{t('paused')}</p>}
        {data.stage === 'cancelling' && <p>{t('cancelling')}</p>}
        <StandstillNote standstill={standstill} />
      </div>
    </Card>
  );
}
