import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { OwnGroupPage } from '@/components/desk/groups/own-group';
import type { SearchParams } from '@/components/ui/list-url';
import { routes } from '@/lib/base/routes';
import { groupDetail, ownNames } from '@/lib/desk/groups/queries';
import { ownGroupSearch } from '@/lib/desk/groups/schema';
import { requireCustomer } from '@/lib/people/auth/guards';

type Props = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
};

const shownGroup = cache(async (id: string) => (await groupDetail(await requireCustomer(), id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, group] = await Promise.all([getTranslations('groups'), shownGroup((await params).id)]);
  return { title: t('pageTitle', { count: group.promised.count }) };
}

export default async function GroupPage({ params, searchParams }: Props) {
  const [actor, { id }, asked] = await Promise.all([requireCustomer(), params, searchParams]);
  const group = await shownGroup(id);
  if (group.order) redirect(routes.order(group.order.id));
  const search = ownGroupSearch.parse(asked);
  const names = await ownNames(actor, { id, counts: group.live.counts }, search);
  return <OwnGroupPage group={group} names={names} search={search} params={asked} />;
}
