import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { filterQuery } from '@/components/people/lists/filter-query';
import { SavedFilters } from '@/components/people/lists/saved-filters';
import { AdminDomains } from '@/components/portfolio/domains/admin-domains';
import { ButtonLink } from '@/components/ui/button-link';
import type { SearchParams } from '@/components/ui/list-url';
import { SyncNowButton } from '@/components/desk/registrar/sync-now-button';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { columnsOf, savedFilters } from '@/lib/people/lists/queries';
import { may } from '@/lib/people/access/policy';
import { allDomains, allDomainsCount } from '@/lib/portfolio/domains/queries';
import { domainSearch } from '@/lib/portfolio/domains/schema';
import { registrarFolders } from '@/lib/portfolio/folders/queries';
import { staffTags } from '@/lib/portfolio/tags/queries';
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
  const [t, actions, calendar, releasedTitle, syncNow, list, folders, tags, readAt, chosen, saved, unowned] =
    await Promise.all([
      getTranslations('domains.admin'),
      getTranslations('domains.actions'),
      getTranslations('domains.calendar'),
      getTranslations('released').then((words) => words('title')),
      getTranslations('registrar.sync').then((sync) => sync('now')),
      allDomains(actor, search),
      registrarFolders(actor),
      staffTags(actor),
      asOf(actor, 'services'),
      columnsOf('allDomains'),
      savedFilters(actor, 'allDomains'),
      allDomainsCount(actor, 'unowned'),
    ]);
  const mayAssign = may(actor, 'customers.change');
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        asOf={readAt}
        actions={
          <>
            <ButtonLink href={routes.admin.expiryCalendar()} icon="calendar" size="sm">
              {calendar('pageTitle')}
            </ButtonLink>
            <ButtonLink href={routes.admin.transfers()} size="sm">
              {t('transfers')}
            </ButtonLink>
            <ButtonLink href={routes.admin.released()} size="sm">
              {releasedTitle}
            </ButtonLink>
            <ButtonLink href={routes.admin.otherAccounts()} size="sm">
              {t('otherAccounts')}
            </ButtonLink>
            {mayAssign && (
              <>
                <ButtonLink href={routes.admin.pasted()} size="sm">
                  {actions('fromList')}
                </ButtonLink>
                <ButtonLink href={routes.admin.owners()} size="sm">
                  {t('fromList')}
                </ButtonLink>
              </>
            )}
            {may(actor, 'registrar.sync') && <SyncNowButton source="services" label={syncNow} />}
          </>
        }
      />
      <SavedFilters list="allDomains" path={routes.admin.domains()} query={filterQuery(params)} saved={saved} />
      <AdminDomains {...{ params, search, list, folders, tags, chosen, mayAssign, unowned }} />
    </>
  );
}
