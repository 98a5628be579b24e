import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { AssignPanel } from '@/components/portfolio/domains/assign-panel';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { requireStaff } from '@/lib/people/auth/guards';
import { customerList } from '@/lib/people/customers/queries';
import { customerListInput } from '@/lib/people/customers/schema';
import { chosenOwners } from '@/lib/portfolio/bulk/queries';
import { assignSearch } from '@/lib/portfolio/domains/schema';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('domains.admin');
  return { title: t('assignChosen') };
}

export default async function AssignPage({ searchParams }: Props) {
  const actor = await requireStaff('operator');
  const params = await searchParams;
  const { customer } = assignSearch.parse(params);
  const [t, chosen, customers] = await Promise.all([
    getTranslations('domains.admin'),
    chosenOwners(actor, params),
    customerList(actor, customerListInput.parse({ q: customer, sort: 'name' })),
  ]);
  const [first, ...others] = chosen.domains;
  if (!first) redirect(routes.admin.domains());
  const count = chosen.domains.length;
  return (
    <>
      <PageHeader
        title={others.length === 0 ? t('assignTitle', { name: first.unicodeName }) : t('assignMany', { count })}
        note={t('assignText')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: routes.admin.domains() }]} />}
      />
      <AssignPanel {...chosen} customers={customers} text={customer} />
    </>
  );
}
