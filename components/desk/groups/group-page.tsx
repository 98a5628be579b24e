import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { GroupButtons } from '@/components/desk/groups/group-buttons';
import { GroupFacts } from '@/components/desk/groups/group-facts';
import { GroupProgress } from '@/components/desk/groups/group-progress';
import { GroupRefusals } from '@/components/desk/groups/group-refusals';
import { GroupStage } from '@/components/desk/groups/group-stage';
import { useGroupName } from '@/components/queue/live/group-words';
import { LeftAsTheyAre } from '@/components/desk/groups/left-as-they-are';
import { ForgetChosen } from '@/components/portfolio/bulk/forget-chosen';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import type { GroupDetail } from '@/lib/desk/groups/queries';

type GroupPageProps = {
  readonly group: GroupDetail;
  readonly mayDecide: boolean;
  /** Its operations. */
  readonly children: ReactNode;
};

/** One group as staff see it: how far it is, what stands in its way, and its operations. */
export function GroupPage({ group, mayDecide, children }: GroupPageProps) {
  const t = useTranslations('groups');
  const operations = useTranslations('operations');
  const name = useGroupName();
  const { id, live, promised, isUndoable } = group;
  const isStopped = live.stage === 'cancelling' || live.stage === 'cancelled';
  return (
    <>
      <PageHeader
        title={name(group)}
        state={<GroupStage stage={live.stage} />}
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: operations('title'), href: routes.admin.operations() },
              { label: t('title'), href: routes.admin.groups() },
            ]}
          />
        }
        actions={mayDecide && <GroupButtons groupId={id} live={live} isUndoable={isUndoable} by="staff" />}
      />
      <div className="grid items-start gap-5 xl:grid-cols-[3fr_2fr]">
        <GroupProgress groupId={id} initial={live} total={promised.count} />
        <Card title={t('facts.title')}>
          <GroupFacts group={group} by="staff" />
        </Card>
      </div>
      {live.counts.refused > 0 && <GroupRefusals group={group} mayRetry={mayDecide && !isStopped} by="staff" />}
      <ForgetChosen path={routes.admin.domains()} groupId={id} />
      <LeftAsTheyAre left={group.left} />
      {children}
    </>
  );
}
