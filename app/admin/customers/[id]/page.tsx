import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AuditTable } from '@/components/people/audit/audit-table';
import { CustomerCard } from '@/components/people/customers/customer-card';
import { CustomerDomains } from '@/components/people/customers/customer-domains';
import { CustomerHeader } from '@/components/people/customers/customer-header';
import { CustomerOperations } from '@/components/people/customers/customer-operations';
import { CustomerOrders } from '@/components/people/customers/customer-orders';
import { UserList } from '@/components/people/customers/user-list';
import { Card } from '@/components/ui/card';
import { auditLog } from '@/lib/people/audit/queries';
import { requireStaff } from '@/lib/people/auth/guards';
import { may } from '@/lib/people/access/policy';
import { latestOf } from '@/lib/queue/live/queries';
import { customerDetails } from '@/lib/people/customers/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

const shownCustomer = cache(async (id: string) => (await customerDetails(await requireStaff(), id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await shownCustomer((await params).id);
  return { title: name };
}

export default async function CustomerPage({ params }: Props) {
  const [actor, { id }, t] = await Promise.all([requireStaff(), params, getTranslations('customers')]);
  const [customer, operations, audit] = await Promise.all([
    shownCustomer(id),
    latestOf(actor, id),
    auditLog(actor, { customerId: id, page: 1, pageSize: 8 }),
  ]);
  return (
    <>
      <CustomerHeader customer={customer} mayChange={may(actor, 'customers.change')} />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <div className="space-y-5">
          <CustomerCard customer={customer} />
          <Card title={t('domains.title')} note={t('domains.note', customer.domains)}>
            <CustomerDomains recentDomains={customer.recentDomains} />
          </Card>
        </div>
        <div className="space-y-5">
          <Card title={t('users.title')} note={t('users.note')}>
            <UserList users={customer.users} mayChange={may(actor, 'users.manage')} />
          </Card>
          <Card title={t('operations.title')}>
            <CustomerOperations operations={operations} />
          </Card>
          <Card title={t('orders.title')}>
            <CustomerOrders orders={customer.orders} />
          </Card>
        </div>
      </div>
      <Card title={t('audit')} padding="flush">
        <AuditTable entries={audit.rows} showsCustomer={false} />
      </Card>
    </>
  );
}
