import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GroupList } from '@/components/desk/groups/group-list';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { groupPage } from '@/lib/desk/groups/queries';
import { groupSearch } from '@/lib/desk/groups/schema';
import { requireCustomer } from '@/lib/people/auth/guards';
import { columnsOf } from '@/lib/people/lists/queries';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('groups');
  return { title: t('title') };
}

export default async function OwnGroupsPage({ searchParams }: Props) {
  const [actor, params, t, domains] = await Promise.all([
    requireCustomer(),
    searchParams,
    getTranslations('groups'),
    getTranslations('domains'),
  ]);
  const search = groupSearch.parse(params);
  const [list, chosen] = await Promise.all([groupPage(actor, search), columnsOf('groups')]);
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('ownNote')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: domains('title'), href: routes.domains() }]} />}
      />
      <GroupList {...{ params, search, list, chosen }} by="owner" />
    </>
  );
}
