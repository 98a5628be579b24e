import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminDomains } from '@/components/portfolio/domains/admin-domains';
import { AssignFormLater } from '@/components/portfolio/domains/assign-form-later';
import { Card } from '@/components/ui/card';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { SyncNowButton } from '@/components/desk/registrar/sync-now-button';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { may } from '@/lib/people/access/policy';
import { allDomains, assignment } from '@/lib/portfolio/domains/queries';
import { domainSearch, type AdminDomainSearch } from '@/lib/portfolio/domains/schema';
import { routes } from '@/lib/base/routes';
import { asOf } from '@/lib/sync/sources/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('domains.admin');
  return { title: t('title') };
}

export default async function AdminDomainsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const actor = await requireStaff();
  const params = await searchParams;
  const search = domainSearch.parse(params);
  const [t, syncNow, list, readAt, assigned] = await Promise.all([
    getTranslations('domains.admin'),
    getTranslations('registrar.sync').then((sync) => sync('now')),
    allDomains(actor, search),
    asOf(actor, 'services'),
    typeof params['assign'] === 'string' ? assignment(actor, params['assign']) : null,
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        asOf={readAt}
        actions={may(actor, 'registrar.sync') && <SyncNowButton source="services" label={syncNow} />}
      />
      {assigned && (
        <Card title={t('assignTitle', { name: assigned.unicodeName })} note={t('assignText')}>
          <AssignFormLater
            domainId={assigned.id}
            customerId={assigned.customerId}
            customers={assigned.customers}
            closeHref={listHref<AdminDomainSearch>(routes.admin.domains(), params, { assign: null })}
          />
        </Card>
      )}
      <AdminDomains
        params={{ ...params, assign: undefined }}
        search={search}
        list={list}
        mayAssign={may(actor, 'customers.change')}
      />
    </>
  );
}
