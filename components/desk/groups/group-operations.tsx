import { useTranslations } from 'next-intl';
import { QueuePages } from '@/components/desk/operations/queue-pages';
import { QueueTable } from '@/components/desk/operations/queue-table';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { TabsNav } from '@/components/ui/tabs-nav';
import { routes } from '@/lib/base/routes';
import type { QueuePage } from '@/lib/desk/operations/queries';
import type { GroupCounts } from '@/lib/queue/live/group-schema';
import { tabs, type Tab } from '@/lib/queue/live/tabs';

type GroupOperationsProps = {
  readonly groupId: string;
  readonly counts: GroupCounts;
  readonly tab: Tab;
  readonly page: QueuePage;
  readonly params: SearchParams;
};

/** The operations of a group, by state. */
export function GroupOperations({ groupId, counts, tab, page, params }: GroupOperationsProps) {
  const t = useTranslations('operations');
  const inTab: Readonly<Record<Tab, number>> = {
    attention: counts.refused,
    waiting: counts.waiting,
    running: counts.running,
    retrying: counts.retrying,
    done: counts.done + counts.cancelled,
  };
  const empty = (
    <EmptyState icon="queue" title={t(`empty.${tab}`)}>
      {t(`empty.${tab}Text`)}
    </EmptyState>
  );
  return (
    <>
      <TabsNav
        label={t('tabs.label')}
        current={tab}
        tabs={tabs.map((key) => ({
          key,
          label: t(`tabs.${key}`),
          href: routes.admin.group(groupId, key),
          count: inTab[key],
        }))}
      />
      <Card padding="flush">
        <QueueTable tab={tab} rows={page.rows} empty={empty} />
      </Card>
      <QueuePages
        path={routes.admin.group(groupId)}
        params={params}
        isFirst={params['after'] === undefined}
        next={page.next}
      />
    </>
  );
}
