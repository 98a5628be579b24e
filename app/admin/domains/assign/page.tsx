import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AssignPanel } from '@/components/portfolio/domains/assign-panel';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { requireStaff } from '@/lib/people/auth/guards';
import { customerList } from '@/lib/people/customers/queries';
import { chosenDomains } from '@/lib/portfolio/domains/queries';
import { assignSearch } from '@/lib/portfolio/domains/schema';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('domains.admin');
  return { title: t('assignChosen') };
}

export default async function AssignPage({ searchParams }: Props) {
  const actor = await requireStaff('operator');
  const { id, customer } = assignSearch.parse(await searchParams);
  const [t, domains, customers] = await Promise.all([
    getTranslations('domains.admin'),
    chosenDomains(actor, id),
    customerList(actor, { text: customer, page: 1 }),
  ]);
  const [first, ...others] = domains;
  if (!first) notFound();
  const title =
    others.length === 0 ? t('assignTitle', { name: first.unicodeName }) : t('assignMany', { count: domains.length });
  return (
    <>
      <PageHeader
        title={title}
        note={t('assignText')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: routes.admin.domains() }]} />}
      />
      <AssignPanel domains={domains} customers={customers} text={customer} />
    </>
  );
}
