import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CustomerTable } from '@/components/people/customers/customer-table';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SearchBox } from '@/components/ui/search-box';
import { requireStaff } from '@/lib/people/auth/guards';
import { may } from '@/lib/people/access/policy';
import { customerList, customersPageSize } from '@/lib/people/customers/queries';
import { columnsOf } from '@/lib/people/lists/queries';
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
  const { q, page } = search;
  const [{ rows, total, isMore }, chosen] = await Promise.all([
    customerList(actor, search),
    columnsOf('customers'),
  ]);
  const add = may(actor, 'customers.change') && (
    <ButtonLink href={routes.admin.customerNew()} variant="primary" icon="plus">
      {t('new.title')}
    </ButtonLink>
  );
  const empty = (
    <EmptyState icon="customers" title={t(q ? 'noneFound' : 'none')}>
      {q ? t('noneFoundText', { text: q }) : t('noneText')}
    </EmptyState>
  );
  return (
    <>
      <PageHeader title={t('title')} actions={add} />
      <SearchBox action={routes.admin.customers()} label={t('search')} value={q} />
      <Card padding="flush">
        <CustomerTable customers={rows} chosen={chosen} empty={empty} />
      </Card>
      <Pagination
        page={page}
        pageSize={customersPageSize}
        total={total}
        isMore={isMore}
        hrefFor={(number) => listHref<CustomerListInput>(routes.admin.customers(), params, { page: number })}
      />
    </>
  );
}
