import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewGroup } from '@/components/people/customer-groups/group-dialogs';
import { GroupTable } from '@/components/people/customer-groups/group-table';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';
import { customerGroups } from '@/lib/people/customer-groups/queries';
import { routes } from '@/lib/base/routes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('customerGroups');
  return { title: t('title') };
}

export default async function CustomerGroupsPage() {
  const actor = await requireStaff();
  const [t, customers, groups] = await Promise.all([
    getTranslations('customerGroups'),
    getTranslations('customers'),
    customerGroups(actor),
  ]);
  const mayChange = may(actor, 'customers.change');
  const empty = (
    <EmptyState icon="customers" title={t('none')}>
      {t('noneText')}
    </EmptyState>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: customers('title'), href: routes.admin.customers() }]} />}
        actions={mayChange && <NewGroup />}
      />
      <Card padding="flush">
        <GroupTable groups={groups} mayChange={mayChange} mayRemove={may(actor, 'prices.change')} empty={empty} />
      </Card>
    </>
  );
}
