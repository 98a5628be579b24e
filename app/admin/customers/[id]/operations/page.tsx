import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { shownCustomer } from '@/app/admin/customers/[id]/shown-customer';
import { CustomerFrame } from '@/components/desk/customers/customer-frame';
import { CustomerOperations } from '@/components/people/customers/customer-operations';
import { Card } from '@/components/ui/card';
import { requireStaff } from '@/lib/people/auth/guards';
import { latestOf } from '@/lib/queue/live/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

/** Of a customer of thousands the queue's own list is searched. */
const most = 200;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { customer }] = await Promise.all([getTranslations('operations'), shownCustomer((await params).id)]);
  return { title: `${t('title')} · ${customer.name}` };
}

export default async function CustomerOperationsPage({ params }: Props) {
  const [actor, { id }, t] = await Promise.all([requireStaff(), params, getTranslations('customers.operations')]);
  const { customer, mayChange } = await shownCustomer(id);
  const operations = await latestOf(actor, id, most);
  return (
    <CustomerFrame customer={customer} current="operations" mayChange={mayChange}>
      <Card title={t('title')}>
        <CustomerOperations operations={operations} />
      </Card>
    </CustomerFrame>
  );
}
