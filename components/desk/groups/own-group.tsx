import { useTranslations } from 'next-intl';
import { GroupButtons } from '@/components/desk/groups/group-buttons';
import { GroupFacts } from '@/components/desk/groups/group-facts';
import { GroupProgress } from '@/components/desk/groups/group-progress';
import { GroupRefusals } from '@/components/desk/groups/group-refusals';
import { GroupStage } from '@/components/desk/groups/group-stage';
import { useGroupName } from '@/components/queue/live/group-words';
import { LeftAsTheyAre } from '@/components/desk/groups/left-as-they-are';
import { OwnGroupNames } from '@/components/desk/groups/own-group-names';
import { ForgetChosen } from '@/components/portfolio/bulk/forget-chosen';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import type { OwnNames } from '@/lib/desk/groups/own-names';
import type { GroupDetail } from '@/lib/desk/groups/queries';
import type { OwnGroupSearch } from '@/lib/desk/groups/schema';

type OwnGroupPageProps = {
  readonly group: GroupDetail;
  readonly names: OwnNames;
  readonly search: OwnGroupSearch;
  readonly params: SearchParams;
};

/** One group as its owner sees it: how far it is, what was refused and what they can do about it, and its names. */
export function OwnGroupPage({ group, names, search, params }: OwnGroupPageProps) {
  const t = useTranslations('groups');
  const domains = useTranslations('domains');
  const name = useGroupName();
  const { id, live, promised, isUndoable } = group;
  const isStopped = live.stage === 'cancelling' || live.stage === 'cancelled';
  return (
    <>
      <PageHeader
        title={t('ownTitle', { kind: name(group), count: promised.count })}
        state={<GroupStage stage={live.stage} />}
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: domains('title'), href: routes.domains() },
              { label: t('title'), href: routes.groups() },
            ]}
          />
        }
        actions={<GroupButtons groupId={id} live={live} isUndoable={isUndoable} by="owner" />}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <GroupProgress groupId={id} initial={live} total={promised.count} />
        <Card title={t('facts.title')}>
          <GroupFacts group={group} by="owner" />
        </Card>
      </div>
      {live.counts.refused > 0 && <GroupRefusals group={group} mayRetry={!isStopped} by="owner" />}
      <LeftAsTheyAre left={group.left} />
      <ForgetChosen path={routes.domains()} groupId={id} />
      <OwnGroupNames groupId={id} names={names} search={search} params={params} />
    </>
  );
}
