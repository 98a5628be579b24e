import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { shownCustomer } from '@/app/admin/customers/[id]/shown-customer';
import { CustomerFrame } from '@/components/desk/customers/customer-frame';
import { CustomerTroubles } from '@/components/desk/customers/customer-troubles';
import { ShownBuyer } from '@/components/money/buyers/shown-buyer';
import { AuditTable } from '@/components/people/audit/audit-table';
import { CustomerCard } from '@/components/people/customers/customer-card';
import { CustomerDomains } from '@/components/people/customers/customer-domains';
import { CustomerOperations } from '@/components/people/customers/customer-operations';
import { UserList } from '@/components/people/customers/user-list';
import { Card } from '@/components/ui/card';
import { customerTroubles } from '@/lib/desk/customers/queries';
import { buyerOf, ownCheck } from '@/lib/money/buyers/queries';
import { may } from '@/lib/people/access/policy';
import { auditLog } from '@/lib/people/audit/queries';
import { requireStaff } from '@/lib/people/auth/guards';
import { latestOf } from '@/lib/queue/live/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { customer } = await shownCustomer((await params).id);
  return { title: customer.name };
}

export default async function CustomerPage({ params }: Props) {
  const [actor, { id }, t] = await Promise.all([requireStaff(), params, getTranslations('customers')]);
  const { customer, owner, mayChange } = await shownCustomer(id);
  const [troubles, buyer, check, operations, audit] = await Promise.all([
    customerTroubles(actor, id),
    buyerOf(owner),
    ownCheck(owner),
    latestOf(actor, id),
    auditLog(actor, { customerId: id, page: 1, pageSize: 8 }),
  ]);
  if (!troubles) notFound();
  return (
    <CustomerFrame customer={customer} current="overview" mayChange={mayChange}>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <div className="min-w-0 space-y-5">
          <CustomerTroubles customerId={id} troubles={troubles} />
          <CustomerCard customer={customer} />
          {buyer && <ShownBuyer buyer={buyer} check={check} />}
          <Card title={t('users.title')} note={t('users.note')}>
            <UserList users={customer.users} mayChange={may(actor, 'users.manage')} />
          </Card>
        </div>
        <div className="min-w-0 space-y-5">
          <Card title={t('domains.title')} note={t('domains.note', customer.domains)}>
            <CustomerDomains recentDomains={customer.recentDomains} />
          </Card>
          <Card title={t('operations.title')}>
            <CustomerOperations operations={operations} />
          </Card>
        </div>
      </div>
      <Card title={t('audit')} padding="flush">
        <AuditTable entries={audit.rows} showsCustomer={false} />
      </Card>
    </CustomerFrame>
  );
}
