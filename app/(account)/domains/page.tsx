import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { UnfinishedGroups } from '@/components/desk/groups/unfinished-groups';
import { ReceivedOffers } from '@/components/portfolio/hand-overs/received-offers';
import { receivedOffers } from '@/lib/portfolio/hand-overs/queries';
import { filterQuery } from '@/components/people/lists/filter-query';
import { SavedFilters } from '@/components/people/lists/saved-filters';
import { CustomerDomains } from '@/components/portfolio/domains/customer-domains';
import { UnpaidRenewals } from '@/components/portfolio/domains/unpaid-renewals';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import type { SearchParams } from '@/components/ui/list-url';
import { unfinishedGroups } from '@/lib/desk/groups/queries';
import { routes } from '@/lib/base/routes';
import { requireCustomer } from '@/lib/people/auth/guards';
import { columnsOf, savedFilters } from '@/lib/people/lists/queries';
import { ownDomains, ownUnpaidRenewals } from '@/lib/portfolio/domains/queries';
import { domainSearch } from '@/lib/portfolio/domains/schema';
import { ownFolders } from '@/lib/portfolio/folders/queries';
import { ownTags } from '@/lib/portfolio/tags/queries';
import { asOf } from '@/lib/sync/sources/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('domains');
  return { title: t('title') };
}

export default async function DomainsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const actor = await requireCustomer();
  const params = await searchParams;
  const search = domainSearch.parse(params);
  const [t, list, folders, tags, readAt, chosen, saved, unpaid, groups, offers] = await Promise.all([
    getTranslations('domains'),
    ownDomains(actor, search),
    ownFolders(actor),
    ownTags(actor),
    asOf(actor, 'services'),
    columnsOf('domains'),
    savedFilters(actor, 'domains'),
    ownUnpaidRenewals(actor),
    unfinishedGroups(actor),
    receivedOffers(actor),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        asOf={readAt}
        actions={
          <>
            {list.total > 0 && (
              <>
                <ButtonLink href={routes.expiryCalendar()} icon="calendar">
                  {t('calendar.pageTitle')}
                </ButtonLink>
                <ButtonLink href={routes.pasted()}>{t('actions.fromList')}</ButtonLink>
              </>
            )}
            <ButtonLink href={routes.transfers()}>{t('actions.transferIn')}</ButtonLink>
          </>
        }
      />
      <ReceivedOffers offers={offers} />
      <UnfinishedGroups groups={groups} />
      {unpaid && <UnpaidRenewals unpaid={unpaid} />}
      <SavedFilters list="domains" path={routes.domains()} query={filterQuery(params)} saved={saved} />
      <CustomerDomains params={params} search={search} list={list} folders={folders} tags={tags} chosen={chosen} />
    </>
  );
}
