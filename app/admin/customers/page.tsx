import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MoveBar } from '@/components/people/customer-groups/move-bar';
import { CustomerFilters } from '@/components/people/customers/customer-filters';
import { CustomerTable } from '@/components/people/customers/customer-table';
import { filterQuery } from '@/components/people/lists/filter-query';
import { SavedFilters } from '@/components/people/lists/saved-filters';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { NothingFound } from '@/components/ui/nothing-found';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SearchBox } from '@/components/ui/search-box';
import { requireStaff } from '@/lib/people/auth/guards';
import { may } from '@/lib/people/access/policy';
import { customerGroups } from '@/lib/people/customer-groups/queries';
import { customerList, customersPageSize } from '@/lib/people/customers/queries';
import { columnsOf, savedFilters } from '@/lib/people/lists/queries';
import { customerListInput, type CustomerListInput } from '@/lib/people/customers/schema';
import { routes } from '@/lib/base/routes';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('customers');
  return { title: t('title') };
}

export default async function CustomersPage({ searchParams }: Props) {
  const [actor, params, t] = await Promise.all([requireStaff(), searchParams, getTranslations('customers')]);
  const search = customerListInput.parse(params);
  const { q, show, sort, dir, page, group } = search;
  const [{ rows, total, isMore, counts }, groups, chosen, saved] = await Promise.all([
    customerList(actor, search),
    customerGroups(actor),
    columnsOf('customers'),
    savedFilters(actor, 'customers'),
  ]);
  const mayChange = may(actor, 'customers.change');
  const actions = (
    <>
      <ButtonLink href={routes.admin.customerGroups()}>{t('groups')}</ButtonLink>
      {mayChange && (
        <ButtonLink href={routes.admin.customerNew()} variant="primary" icon="plus">
          {t('new.title')}
        </ButtonLink>
      )}
    </>
  );
  const isNarrowed = q !== '' || show !== 'all' || group !== null;
  const isTicked = mayChange && groups.length > 0 && rows.length > 0;
  const empty = isNarrowed ? (
    <NothingFound title={t('noneFound')} action={t('showAll')} href={routes.admin.customers()}>
      {q ? t('noneFoundText', { text: q }) : t('noneOfThese')}
    </NothingFound>
  ) : (
    <EmptyState icon="customers" title={t('none')}>
      {t('noneText')}
    </EmptyState>
  );
  return (
    <>
      <PageHeader title={t('title')} actions={actions} />
      <div className="flex flex-wrap items-center gap-3">
        <SearchBox
          action={routes.admin.customers()}
          label={t('search')}
          value={q}
          keep={{
            ...(show !== 'all' && { show }),
            ...(group !== null && { group }),
            ...(sort !== 'urgent' && { sort, dir }),
          }}
        />
        <CustomerFilters params={params} search={search} counts={counts} groups={groups} />
      </div>
      <SavedFilters list="customers" path={routes.admin.customers()} query={filterQuery(params)} saved={saved} />
      <Card padding="flush">
        <CustomerTable
          params={params}
          search={search}
          customers={rows}
          chosen={chosen}
          empty={empty}
          isTicked={isTicked}
        />
      </Card>
      <Pagination
        page={page}
        pageSize={customersPageSize}
        total={total}
        isMore={isMore}
        hrefFor={(number) =>
          listHref<CustomerListInput>(routes.admin.customers(), params, { page: number === 1 ? null : number })
        }
      />
      {isTicked && <MoveBar groups={groups.map(({ id, name }) => ({ id, name }))} />}
    </>
  );
}
