import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { GroupOperations } from '@/components/desk/groups/group-operations';
import { GroupPage } from '@/components/desk/groups/group-page';
import type { SearchParams } from '@/components/ui/list-url';
import { groupDetail, groupOperations } from '@/lib/desk/groups/queries';
import { groupOperationsSearch } from '@/lib/desk/groups/schema';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
};

const shownGroup = cache(async (id: string) => (await groupDetail(await requireStaff(), id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, group] = await Promise.all([getTranslations('groups'), shownGroup((await params).id)]);
  return { title: t('pageTitle', { count: group.promised.count }) };
}

export default async function StaffGroupPage({ params, searchParams }: Props) {
  const [actor, { id }, asked] = await Promise.all([requireStaff(), params, searchParams]);
  const group = await shownGroup(id);
  const { tab, ...page } = await groupOperations(actor, group, groupOperationsSearch.parse(asked));
  return (
    <GroupPage group={group} mayDecide={may(actor, 'operations.retry')}>
      <GroupOperations groupId={id} counts={group.live.counts} tab={tab} page={page} params={asked} />
    </GroupPage>
  );
}
