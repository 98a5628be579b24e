'use client';

import { useTranslations } from 'next-intl';
import { StandstillNote } from '@/components/ui/standstill-note';
import { TabsNav } from '@/components/ui/tabs-nav';
import { useFollowedPage } from '@/components/ui/use-followed-page';
import type { QueueCounts } from '@/lib/queue/live/schema';
import { tabs, type Tab } from '@/lib/queue/live/tabs';
import { routes } from '@/lib/base/routes';

type QueueTabsProps = { readonly current: Tab; readonly counts: QueueCounts };

/** The tabs with counts that move while one looks; when they do, the list below is read again. */
export function QueueTabs({ current, counts }: QueueTabsProps) {
  const t = useTranslations('operations.tabs');
  const { data, standstill } = useFollowedPage({
    address: routes.api.liveQueue(),
    schema: async () => (await import('@/lib/queue/live/schema')).queueCounts,
    initialData: counts,
    nextLookMs: () => 3_000,
  });
  return (
    <>
      <TabsNav
        label={t('label')}
        current={current}
        tabs={tabs.map((key) => ({
          key,
          label: t(key),
          href: routes.admin.operations(key),
          count: key === 'done' ? undefined : data[key],
        }))}
      />
      <StandstillNote standstill={standstill} />
    </>
  );
}
