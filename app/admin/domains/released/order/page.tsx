import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { OrderForTable } from '@/components/shop/released/order-for-table';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { SearchBox } from '@/components/ui/search-box';
import { routes } from '@/lib/base/routes';
import { requireStaff } from '@/lib/people/auth/guards';
import { customerList } from '@/lib/people/customers/queries';
import { customerListInput } from '@/lib/people/customers/schema';
import { orderForSearch } from '@/lib/shop/released/schema';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('released.staff');
  return { title: t('orderTitle', { name: orderForSearch.parse(await searchParams).name }) };
}

export default async function OrderReleasedPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([requireStaff('operator'), searchParams]);
  const { name, customer } = orderForSearch.parse(params);
  if (name === '') redirect(routes.admin.released());
  const [t, customers] = await Promise.all([
    getTranslations('released.staff'),
    customerList(actor, customerListInput.parse({ q: customer, sort: 'name' })),
  ]);
  return (
    <>
      <PageHeader
        title={t('orderTitle', { name })}
        note={t('whomText', { name })}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: routes.admin.released() }]} />}
      />
      <Card title={t('whom')} padding="flush">
        <div className="border-b border-line px-gutter py-3">
          <SearchBox
            name="customer"
            action={routes.admin.releasedOrder()}
            label={t('find')}
            value={customer}
            keep={{ name }}
          />
        </div>
        <OrderForTable
          name={name}
          customers={customers.rows.map(({ id, name: called, email, domains: owned }) => ({
            id,
            name: called,
            email,
            owned,
          }))}
          empty={<p className="px-gutter py-4 text-muted">{t('nobody', { text: customer })}</p>}
        />
        {(customers.isMore || customers.total > customers.rows.length) && (
          <p className="border-t border-line px-gutter py-2 text-sm text-muted">{t('narrow')}</p>
        )}
      </Card>
    </>
  );
}
