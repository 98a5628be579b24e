import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { numberBefore, shownCustomer } from '@/app/admin/customers/[id]/shown-customer';
import { CustomerFrame } from '@/components/desk/customers/customer-frame';
import { OrderTable } from '@/components/desk/customers/order-table';
import { OlderPages } from '@/components/money/wallet/older-pages';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { routes } from '@/lib/base/routes';
import { requireStaff } from '@/lib/people/auth/guards';
import { columnsOf } from '@/lib/people/lists/queries';
import { ordersOf } from '@/lib/shop/orders/queries';

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { customer }] = await Promise.all([getTranslations('customers.staff'), shownCustomer((await params).id)]);
  return { title: `${t('tabs.orders')} · ${customer.name}` };
}

export default async function CustomerOrdersPage({ params, searchParams }: Props) {
  const [{ id }, asked, t] = await Promise.all([
    params,
    searchParams,
    getTranslations('customers.staff'),
    requireStaff(),
  ]);
  const { customer, owner, mayChange } = await shownCustomer(id);
  const before = numberBefore(asked['before']);
  const [{ rows, nextBefore }, chosen] = await Promise.all([ordersOf(owner, before), columnsOf('orders')]);
  const { admin } = routes;
  return (
    <CustomerFrame customer={customer} current="orders" mayChange={mayChange}>
      <Card padding="flush">
        <OrderTable orders={rows} chosen={chosen} empty={<EmptyState icon="cart" title={t('orders.none')} />} />
      </Card>
      <OlderPages
        label={t('pages.label')}
        newest={{ label: t('pages.newest'), href: admin.customerOrders(id) }}
        older={{
          label: t('pages.older'),
          href: nextBefore === null ? null : admin.customerOrders(id, { before: String(nextBefore) }),
        }}
        isNewest={before === null}
      />
    </CustomerFrame>
  );
}
