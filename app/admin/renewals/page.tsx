import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { FailedCharges } from '@/components/desk/renewals/failed-charges';
import { DueCalendar } from '@/components/desk/renewals/due-calendar';
import { DueNames } from '@/components/desk/renewals/due-names';
import { PoorOwners } from '@/components/desk/renewals/poor-owners';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { FilterChips } from '@/components/ui/filter-chips';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { TabsNav } from '@/components/ui/tabs-nav';
import { routes } from '@/lib/base/routes';

import { dueCalendar, dueNames, dueNamesPageSize, failedCharges, poorOwners } from '@/lib/desk/renewals/queries';
import { dueSearch, dueViews, type DueSearch } from '@/lib/desk/renewals/schema';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dueRenewals');
  return { title: t('title') };
}

export default async function RenewalsPage({ searchParams }: Props) {
  const [actor, params, t] = await Promise.all([requireStaff(), searchParams, getTranslations('dueRenewals')]);
  const search = dueSearch.parse(params);
  const tabs = dueViews.map((key) => ({
    key,
    label: t(`views.${key}`),
    href: routes.admin.renewals(key === 'calendar' ? {} : { show: key }),
  }));
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          may(actor, 'settings.change') && (
            <ButtonLink href={routes.admin.renewalSettings()} icon="settings" size="sm">
              {t('rules')}
            </ButtonLink>
          )
        }
      />
      <TabsNav label={t('tabs')} current={search.show} tabs={tabs} />
      {search.show === 'calendar' ? (
        <Days actor={actor} />
      ) : search.show === 'charges' ? (
        <Card padding="flush">
          <FailedCharges charges={await failedCharges(actor)} mayCharge={may(actor, 'wallet.topUp')} />
        </Card>
      ) : (
        <Names actor={actor} search={search} params={params} />
      )}
    </>
  );
}

async function Days({ actor }: { readonly actor: StaffActor }) {
  const [calendar, owners] = await Promise.all([dueCalendar(actor), poorOwners(actor)]);
  return (
    <>
      {calendar && <DueCalendar calendar={calendar} />}
      {owners.length > 0 && <PoorOwners owners={owners} />}
    </>
  );
}

type NamesProps = { readonly actor: StaffActor; readonly search: DueSearch; readonly params: SearchParams };

async function Names({ actor, search, params }: NamesProps) {
  const { show, day, page } = search;
  const [t, format, { rows, total }] = await Promise.all([
    getTranslations('dueRenewals'),
    getFormatter(),
    dueNames(actor, search),
  ]);
  const only =
    day === '' ? '' : format.dateTime(new Date(`${day}T00:00:00Z`), { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const chips =
    only === ''
      ? []
      : [{ key: 'day', label: t('onDay', { day: only }), isActive: true, href: routes.admin.renewals({ show }) }];
  return (
    <>
      <FilterChips label={t('day')} chips={chips} />
      <Card padding="flush">
        <DueNames names={rows} isAll={show === 'all'} />
      </Card>
      <Pagination
        page={page}
        pageSize={dueNamesPageSize}
        total={total}
        hrefFor={(number) => listHref<DueSearch>(routes.admin.renewals(), params, { page: number })}
      />
    </>
  );
}
